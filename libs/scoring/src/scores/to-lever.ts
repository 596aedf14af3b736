import type { LeverReply } from '@lodestone/contracts';
import type { Chain, Lever, MaterialFacts, Source, Stage, Subject } from '@lodestone/scoring-engine';
import { leverInWords } from './lever-in-words';
import { toPoints } from './to-score-reply';

/** A lever as the API shows it. */
export function toLeverReply(
  lever: Lever,
  subject: Subject,
  materials: ReadonlyMap<string, MaterialFacts>,
): LeverReply {
  const { code, chain, stage, before, isReachable } = lever;
  const common = { code, chain, stage, isReachable, before, text: leverInWords(lever, materials) };
  if (!lever.isReachable) return { ...common, after: null, score: null, chains: [] };
  return {
    ...common,
    after: lever.after,
    score: { value: toPoints(lever.value), band: lever.band },
    chains: lever.subject.chains
      .filter((each, position) => each !== subject.chains[position])
      .map((each) => asDeclared(each, stage)),
  };
}

/**
 * The chain as its subject would declare it. What a partnership takes over from its parties stays taken over, but for the
 * stage that changes.
 */
function asDeclared(chain: Chain, changed: Stage | null): LeverReply['chains'][number] {
  const sources = chain.sources
    .filter(({ derived, stage }) => derived !== true || stage === changed)
    .map(declared);
  return { ...chain, complete: [...chain.complete], sources };
}

function declared({ derived: _, ...source }: Source): Omit<Source, 'derived'> {
  return source;
}
