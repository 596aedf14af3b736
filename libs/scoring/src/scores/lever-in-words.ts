import type { Lever, LeverCode, MaterialFacts } from '@lodestone/scoring-engine';

/** What each lever raises. */
const RAISED: Readonly<Record<LeverCode, string>> = {
  recycled_share: 'the post-consumer part of the feed',
  stage_moved: 'the part that is outside covered countries and their owners',
  stage_captive: 'the part that is captive in safe hands',
};

/** What a lever takes, in a sentence. */
export function leverInWords(lever: Lever, materials: ReadonlyMap<string, MaterialFacts>): string {
  const raised = `${RAISED[lever.code]} ${placeOf(lever, materials)}`;
  const from = lever.before === null ? 'an undeclared share' : inPerCent(lever.before);
  return lever.isReachable
    ? `Raise ${raised} from ${from} to ${inPerCent(lever.after)}.`
    : `Raising ${raised} from ${from} does not do it alone, however far.`;
}

function placeOf({ chain, stage }: Lever, materials: ReadonlyMap<string, MaterialFacts>): string {
  if (chain === null) return 'of every chain';
  const material = (materials.get(chain)?.name ?? chain).toLowerCase();
  return stage === null ? `of ${material}` : `of ${material} ${stage}`;
}

/** Rounded up, as less does not do; what is a whole tenth but for rounding stays it. */
const inPerCent = (share: number): string => `${Math.ceil(share * 1000 - 1e-6) / 10} %`;
