import type { ChainAssessment, StageAssessment } from './assess-chain';
import { certain } from './estimate';
import type { Source, Subject } from './evidence';
import { type ChangedRisks, Narrowing } from './narrowing';
import { settleLinkedSuppliers } from './settle-linked-suppliers';
import { captivityWith, exposureWith, settleStage } from './settle-stage';
import type { ScoringContext } from './scoring-context';
import { coveredOwnershipOf } from './source-exposure';
import type { Fraction, Stage } from './vocabulary';

/**
 * A fact that nobody has declared: who performs the rest of a stage, which shares its named sources hold, how much is
 * recycled, what a linked supplier's own chain looks like, or who owns an operator.
 */
export interface OpenQuestion {
  readonly code: 'undeclared_share' | 'named_shares' | 'recycling' | 'linked_supplier' | 'ownership';
  /** Material of the chain. */
  readonly chain: string;
  readonly stage: Stage | null;
  readonly supplierId: string | null;
  /** By how much the answer narrows the bounds of the composite, if it turns out as the headline assumes. */
  readonly narrowsBy: Fraction;
}

/** A width below this is rounding. */
const ROUNDING = 1e-12;

/** No bounds depend on the answer. */
const NOTHING: ChangedRisks = {};

/** All open questions of a subject, what narrows its bounds most first: the first is the next best question (§7). */
export function openQuestionsOf(
  subject: Subject,
  chains: readonly ChainAssessment[],
  context: ScoringContext,
): OpenQuestion[] {
  const narrowing = new Narrowing(chains, context.model.parameters);
  const questions: OpenQuestion[] = [];
  chains.forEach((chain, position) => {
    const { material } = chain.prepared.chain;
    const ask = ({ code, stage, supplierId, changed }: Candidate) => {
      const narrowsBy = narrowing.by(position, changed);
      if (code === 'ownership' || narrowsBy > ROUNDING) {
        questions.push({ code, stage, supplierId, chain: material, narrowsBy });
      }
    };
    for (const stage of chain.stages) askOfStage(subject, chain, stage, context, ask);
    if (chain.prepared.chain.recycling === null) ask(recyclingCandidate(chain, context));
  });
  return questions.sort((a, b) => b.narrowsBy - a.narrowsBy);
}

type Candidate = Pick<OpenQuestion, 'code' | 'stage' | 'supplierId'> & {
  /** What the answer changes of the chain. */
  readonly changed: ChangedRisks;
};

function askOfStage(
  subject: Subject,
  chain: ChainAssessment,
  assessed: StageAssessment,
  context: ScoringContext,
  ask: (candidate: Candidate) => void,
): void {
  const { stage, mix } = assessed;
  const { material } = chain.prepared.chain;
  const named = mix.sources.some((mixed) => mixed.named);
  ask({
    code: named ? 'named_shares' : 'undeclared_share',
    stage,
    supplierId: null,
    changed: settleStage(chain, assessed, context),
  });
  for (const { supplierId, changed } of settleLinkedSuppliers(chain, assessed, context)) {
    ask({ code: 'linked_supplier', stage, supplierId, changed });
  }
  if (mix.sources.some(({ source }) => isOwnershipOpen(subject, material, source, context))) {
    ask({ code: 'ownership', stage, supplierId: null, changed: NOTHING });
  }
}

function isOwnershipOpen(
  subject: Subject,
  material: string,
  source: Source,
  { linked, model }: ScoringContext,
): boolean {
  const { country, supplierId, stage } = source;
  const isReadByLink =
    supplierId !== null && (country === null || linked.exposureOf(supplierId, material, stage) !== null);
  const isCovered = country !== null && model.parameters.coveredCountries.includes(country);
  return !isReadByLink && !isCovered && coveredOwnershipOf(source, subject) === null;
}

function recyclingCandidate(
  { prepared, stages, recyclingShare }: ChainAssessment,
  context: ScoringContext,
): Candidate {
  const declared = { ...prepared, feed: { ...prepared.feed, share: 0 } };
  const exposures = stages.map(({ primaryExposure }) => primaryExposure);
  const captive = stages.map(({ primaryCaptive }) => primaryCaptive);
  return {
    code: 'recycling',
    stage: null,
    supplierId: null,
    changed: {
      chinaExposure: exposureWith(exposures, declared, context),
      verticalIntegration: captivityWith(captive, declared, context),
      recyclingShare: certain(recyclingShare.value),
    },
  };
}
