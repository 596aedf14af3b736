import { COMPOSITES } from '@lodestone/scoring-engine';
import type { Draft } from './draft';
import { type Shares, sharesOf, weightsOfShares, WHOLE } from './lockedWeights';

/** What an address can say of a draft, so that a link shows it as it is on the screen, saved or not. */
export function linkOf({ weights, composite, bandLimits, worstStageGate }: Draft): Record<string, string> {
  const { moderate, high, critical } = bandLimits;
  return {
    weights: sharesOf(weights).map(inPercent).join('_'),
    limits: [moderate, high, critical].map(inPoints).join('_'),
    gate: inPoints(worstStageGate),
    composite,
  };
}

/** What an address says; what is missing or cannot be is left out. */
export function draftInLink(link: URLSearchParams): Partial<Draft> {
  const shares = numbersOf(link.get('weights'), 3).map((share) => Math.round(share * 10));
  const isWhole = shares.length === 3 && shares.reduce((sum, share) => sum + share, 0) === WHOLE;
  const [moderate, high, critical] = numbersOf(link.get('limits'), 3).map((limit) => limit / 100);
  const [gate] = numbersOf(link.get('gate'), 1);
  const composite = COMPOSITES.find((each) => each === link.get('composite'));
  return {
    ...(isWhole && { weights: weightsOfShares(shares as unknown as Shares) }),
    ...(moderate < high && high < critical && { bandLimits: { moderate, high, critical } }),
    ...(gate !== undefined && { worstStageGate: gate / 100 }),
    ...(composite !== undefined && { composite }),
  };
}

const inPercent = (share: number): string => String(share / 10);
/** Without what dividing by 100 and back adds. */
const inPoints = (limit: number): string => String(Number((limit * 100).toFixed(6)));

/** Numbers from 0 to 100, all of them or none. */
function numbersOf(text: string | null, count: number): number[] {
  const numbers = text === null ? [] : text.split('_').map((part) => (part === '' ? NaN : Number(part)));
  return numbers.length === count && numbers.every((number) => number >= 0 && number <= 100) ? numbers : [];
}
