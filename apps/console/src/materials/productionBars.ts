import type { ProductionShare } from '@lodestone/contracts';

type Stage = ProductionShare['stage'];

/** What one country produces of each stage. */
export interface ProductionSegment {
  /** `null`: what nobody has published. */
  readonly country: string | null;
  /** In the order of the stages; `null`: nothing is known. */
  readonly shares: readonly (number | null)[];
}

/** Less than this is left by rounding, not by silence. */
const NOTHING = 0.0005;

/**
 * World production as stacked bars.
 * @param order the stages of the material, in their order
 * @returns the stages of which anything is known, and the countries, those with the most first; what the shares of a
 *          stage leave open comes last
 */
export function productionBars(
  order: readonly Stage[],
  shares: readonly ProductionShare[],
): { readonly stages: readonly Stage[]; readonly segments: readonly ProductionSegment[] } {
  const stages = order.filter((stage) => shares.some((share) => share.stage === stage));
  const known = shares.filter(({ stage }) => stages.includes(stage));
  const sumOf = (some: readonly ProductionShare[]) => some.reduce((sum, { share }) => sum + share, 0);
  const segments = [...new Set(known.map(({ country }) => country))]
    .map((country) => known.filter((share) => share.country === country))
    .sort((one, other) => sumOf(other) - sumOf(one))
    .map((own) => ({
      country: own[0].country,
      shares: stages.map((stage) => own.find((share) => share.stage === stage)?.share ?? null),
    }));
  const open = stages.map((stage) => {
    const left = 1 - sumOf(known.filter((share) => share.stage === stage));
    return left > NOTHING ? left : null;
  });
  const isOpen = open.some((left) => left !== null);
  return { stages, segments: isOpen ? [...segments, { country: null, shares: open }] : segments };
}
