import type { Lever, MaterialFacts } from '@lodestone/scoring-engine';

/** What a lever takes, in a sentence. */
export function leverInWords(lever: Lever, materials: ReadonlyMap<string, MaterialFacts>): string {
  const raised = raisedBy(lever, materials);
  if (lever.before === 1) return `${capitalised(raised)} is at 100 % already.`;
  const from = lever.before === null ? 'an undeclared share' : inPerCent(lever.before);
  return lever.isReachable
    ? `Raise ${raised} from ${from} to ${inPerCent(lever.after)}.`
    : `Raising ${raised} from ${from} does not do it alone, however far.`;
}

function raisedBy({ code, chain, stage }: Lever, materials: ReadonlyMap<string, MaterialFacts>): string {
  const material = chain === null ? 'every chain' : (materials.get(chain)?.name ?? chain).toLowerCase();
  switch (code) {
    case 'recycled_share':
      return `post-consumer scrap in the feed of ${material}`;
    case 'stage_moved':
      return `the part of ${material} ${stage} that is outside covered countries and their owners`;
    case 'stage_captive':
      return `the part of ${material} ${stage} that is captive in safe hands`;
  }
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Rounded up, as less does not do; what is a whole tenth but for rounding stays it. */
const inPerCent = (share: number): string => `${Math.ceil(share * 1000 - 1e-6) / 10} %`;
