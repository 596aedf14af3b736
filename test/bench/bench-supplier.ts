import type { Chain, Recycling, Source, Stage, Subject } from '@lodestone/scoring-engine';
import { oneOf } from './one-of';

const COUNTRIES = ['CN', 'AU', 'US', 'MY', 'JP', 'EE', 'CA'] as const;
const CONTROLS = ['owned', 'offtake', 'spot'] as const;
const STATUSES = ['operating', 'operating', 'ramping', 'under_construction'] as const;
const EVIDENCE = ['audited', 'documented', 'declared', 'inferred'] as const;
const STAGES: readonly Stage[] = ['extraction', 'processing', 'metal', 'component'];

/** A source as evidence mostly is: of middling quality, and with its ownership unknown half of the time. */
export function benchSource(stage: Stage, share: number | null, random: () => number): Source {
  return {
    ...{ stage, share, country: oneOf(COUNTRIES, random), supplierId: null, partnershipId: null },
    ...{ control: oneOf(CONTROLS, random), equityShare: null },
    coveredOwnershipShare: random() < 0.5 ? 0 : null,
    ...{ status: oneOf(STATUSES, random), availableFrom: null, until: null },
    ...{ evidence: oneOf(EVIDENCE, random), asOf: '2026-03-31', reference: null, note: null },
  };
}

/** A link to another supplier, at a place that the row does not tell. */
export const benchLink = (
  supplierId: string,
  stage: Stage,
  share: number | null,
  random: () => number,
): Source => ({ ...benchSource(stage, share, random), supplierId, country: null, control: 'spot' });

const RECYCLING: Recycling = {
  ...{ postConsumer: 0.06, preConsumer: 0.02, entersAt: 'processing' },
  ...{ evidence: 'declared', asOf: '2026-03-31', reference: null, note: null },
};

/**
 * A chain of five sources: every stage declared in part, one source named without a share.
 * @param upstream a supplier that one stage links to; left out: no links
 */
function chainOfFive(material: string, random: () => number, upstream?: string): Chain {
  const metal =
    upstream === undefined
      ? benchSource('metal', 0.8, random)
      : benchLink(upstream, 'metal', random() < 0.5 ? null : 0.8, random);
  return {
    ...{ material, weight: 1 + random(), deliveredStage: 'component', complete: [] },
    sources: [
      benchSource('extraction', 0.6, random),
      benchSource('extraction', null, random),
      benchSource('processing', 0.7, random),
      metal,
      benchSource('component', 1, random),
    ],
    recycling: random() < 0.5 ? RECYCLING : null,
  };
}

/** A supplier of two chains with five sources each. */
export function benchSupplier(id: string, random: () => number, upstream?: string): Subject {
  return {
    ...{ kind: 'supplier', id, name: `Bench supplier ${id}`, country: 'US' },
    ...{ coveredOwnershipShare: 0, blocked: false },
    chains: [chainOfFive('neodymium', random, upstream), chainOfFive('dysprosium', random, upstream)],
  };
}

/**
 * A supplier of one chain with many sources, spread evenly over its stages.
 * @param upstream suppliers of which each is linked to once, as far as there are sources; the other sources are its own
 */
export function wideSupplier(
  sources: number,
  random: () => number,
  upstream: readonly string[] = [],
): Subject {
  const share = 0.9 / Math.ceil(sources / STAGES.length);
  const sourceOf = (index: number) => {
    const stage = STAGES[index % STAGES.length];
    return index < upstream.length
      ? benchLink(upstream[index], stage, share, random)
      : benchSource(stage, share, random);
  };
  const supplier = benchSupplier(`wide-${sources}`, random);
  const chain = supplier.chains[0];
  return {
    ...supplier,
    chains: [{ ...chain, sources: Array.from({ length: sources }, (_, index) => sourceOf(index)) }],
  };
}
