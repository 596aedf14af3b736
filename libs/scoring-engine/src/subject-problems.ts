import type { Chain, Source, Subject } from './evidence';
import type { MaterialFacts } from './reference-facts';
import { relevantStages } from './stages-of-chain';
import type { Stage } from './vocabulary';

/** A reason why evidence cannot be scored, with the place in the subject as a JSON Pointer. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Shares that add up to 1 in writing may exceed it in binary. */
const ROUNDING = 1e-9;

/**
 * Finds everything about a subject's evidence that contradicts itself or the reference data. The shape itself (types,
 * ranges of single fields) is taken as given.
 * @returns no problem: the subject can be scored
 */
export function findSubjectProblems(
  subject: Subject,
  materials: ReadonlyMap<string, MaterialFacts>,
): Problem[] {
  const seen = new Set<string>();
  return subject.chains.flatMap((chain, index) => {
    const at = `/chains/${index}`;
    const material = materials.get(chain.material);
    const repeated = seen.has(chain.material);
    seen.add(chain.material);
    if (material === undefined) {
      return [problem(`${at}/material`, 'material.unknown', `There is no material ${chain.material}.`)];
    }
    return [
      ...(repeated
        ? [
            problem(
              `${at}/material`,
              'chain.repeated_material',
              `There is another chain of ${material.name}; a subject has one a material.`,
            ),
          ]
        : []),
      ...stageProblems(chain, material, at),
      ...chain.sources.flatMap((source, position) =>
        sourceProblems(source, subject, `${at}/sources/${position}`),
      ),
      ...shareProblems(chain, material, at),
      ...recyclingProblems(chain, material, at),
    ];
  });
}

const problem = (pointer: string, code: string, message: string): Problem => ({ pointer, code, message });

function stageProblems(chain: Chain, material: MaterialFacts, at: string): Problem[] {
  const inMaterial = (stage: Stage) => material.stages.includes(stage);
  const stages = material.stages.join(', ');
  const unknown = (pointer: string, stage: Stage) =>
    problem(pointer, 'stage.not_of_material', `${material.name} has no stage ${stage}; it has ${stages}.`);
  if (!inMaterial(chain.deliveredStage)) return [unknown(`${at}/deliveredStage`, chain.deliveredStage)];
  const relevant = relevantStages(chain, material);
  const check = (pointer: string, stage: Stage) => {
    if (!inMaterial(stage)) return [unknown(pointer, stage)];
    if (relevant.includes(stage)) return [];
    return [
      problem(
        pointer,
        'stage.after_delivery',
        `The chain of ${material.name} ends at ${chain.deliveredStage}, before ${stage}.`,
      ),
    ];
  };
  return [
    ...chain.complete.flatMap((stage, index) => check(`${at}/complete/${index}`, stage)),
    ...chain.sources.flatMap(({ stage }, index) => check(`${at}/sources/${index}/stage`, stage)),
  ];
}

function sourceProblems(source: Source, subject: Subject, at: string): Problem[] {
  const found: Problem[] = [];
  if (source.country === null && source.supplierId === null) {
    found.push(
      problem(at, 'source.without_place', 'A source needs a country or the supplier that performs it.'),
    );
  }
  if (source.supplierId !== null && source.supplierId === subject.id) {
    found.push(
      problem(
        `${at}/supplierId`,
        'source.linked_to_itself',
        'A supplier cannot be its own upstream; give the country instead.',
      ),
    );
  }
  if (source.control === 'joint_venture' && source.equityShare === null) {
    found.push(
      problem(`${at}/equityShare`, 'source.equity_share_missing', 'A joint venture needs its equity share.'),
    );
  }
  if (source.control !== 'joint_venture' && source.equityShare !== null) {
    found.push(
      problem(
        `${at}/equityShare`,
        'source.equity_share_without_joint_venture',
        'Only a joint venture has an equity share.',
      ),
    );
  }
  if (source.availableFrom !== null && source.until !== null && source.until <= source.availableFrom) {
    found.push(
      problem(
        `${at}/until`,
        'source.ends_before_start',
        `The source ends on ${source.until}, before it starts on ${source.availableFrom}.`,
      ),
    );
  }
  return found;
}

function shareProblems({ sources, material }: Chain, { stages }: MaterialFacts, at: string): Problem[] {
  return stages.flatMap((stage) => {
    const declared = sources.filter((source) => source.stage === stage && source.share !== null);
    const worst = declared
      .map(({ availableFrom }) => ({ from: availableFrom, sum: sumOn(declared, availableFrom) }))
      .reduce((most, next) => (next.sum > most.sum ? next : most), { from: null as string | null, sum: 0 });
    if (worst.sum <= 1 + ROUNDING) return [];
    const when = worst.from === null ? 'from the start' : `on ${worst.from}`;
    const sum = Number(worst.sum.toFixed(9));
    return [
      problem(
        `${at}/sources`,
        'chain.shares_above_one',
        `The shares of ${stage} in the chain of ${material} add up to ${sum} ${when}; they may not exceed 1.`,
      ),
    ];
  });
}

/** Sum of the shares in the mix on a day; `null`: before any start. */
function sumOn(sources: readonly Source[], date: string | null): number {
  return sources
    .filter(({ availableFrom, until }) =>
      date === null
        ? availableFrom === null
        : (availableFrom ?? '') <= date && (until === null || date < until),
    )
    .reduce((sum, { share }) => sum + (share ?? 0), 0);
}

function recyclingProblems(chain: Chain, material: MaterialFacts, at: string): Problem[] {
  if (chain.recycling === null) return [];
  const { postConsumer, preConsumer, entersAt } = chain.recycling;
  const found: Problem[] = [];
  if (postConsumer + preConsumer > 1 + ROUNDING) {
    const sum = Number((postConsumer + preConsumer).toFixed(9));
    found.push(
      problem(
        `${at}/recycling`,
        'recycling.above_one',
        `Post-consumer and pre-consumer scrap add up to ${sum}; they may not exceed 1.`,
      ),
    );
  }
  if (entersAt !== null && !relevantStages(chain, material).includes(entersAt)) {
    found.push(
      problem(
        `${at}/recycling/entersAt`,
        'recycling.outside_chain',
        `Recycled feed cannot enter at ${entersAt}, which the chain of ${material.name} does not reach.`,
      ),
    );
  }
  return found;
}
