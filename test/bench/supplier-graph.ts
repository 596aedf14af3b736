import type { Source, Stage, Subject } from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';
import { benchLink, benchSource } from './bench-supplier';
import { oneOf } from './one-of';

const MATERIAL = 'neodymium';
const STAGES: readonly Stage[] = ['extraction', 'processing', 'metal', 'component'];
/** Up to which part of all suppliers each tier reaches: few mines, many makers of components. */
const TIERS = [0.15, 0.4, 0.65, 1];
/** Part of the links that lead back to a later tier: scrap, toll work and trade between makers. */
const BACKWARD = 0.05;
const NAMED = 0.3;

/** A graph of suppliers, who are made when they are asked for: a portfolio is read one by one as well. */
export interface SupplierGraph {
  readonly supplierAt: (index: number) => Subject;
  /** For each supplier, the suppliers that it links to. */
  readonly targets: readonly (readonly number[])[];
}

/**
 * A graph as portfolios have it: each supplier performs its own stage and links to several of the tier before, the
 * popular ones more often. Earlier stages come through the links, and some links lead back, so that there are cycles.
 */
export function supplierGraph(count: number, links: number, random: () => number): SupplierGraph {
  const tiers = Array.from({ length: count }, () => tierAt(random()));
  const members = STAGES.map((_, tier) => indexesOf(tiers, (each) => each === tier));
  const backward = Math.round(links * BACKWARD);
  const buyers = indexesOf(tiers, (tier) => tier > 0);
  const sellers = indexesOf(tiers, (tier) => tier < STAGES.length - 1);
  const targets: number[][] = tiers.map(() => []);
  for (let link = 0; link < links - backward; link++) {
    const buyer = buyers[link % buyers.length];
    targets[buyer].push(popular(members[tiers[buyer] - 1], random));
  }
  for (let link = 0; link < backward; link++) {
    const seller = oneOf(sellers, random);
    const later = tiers[seller] + 1 + Math.floor(random() * (STAGES.length - 1 - tiers[seller]));
    targets[seller].push(popular(members[later], random));
  }
  return {
    supplierAt: (index) => supplierOf(index, tiers[index], targets[index], aRandom(index)),
    targets,
  };
}

function supplierOf(index: number, tier: number, linked: readonly number[], random: () => number): Subject {
  const linkedStage = STAGES[Math.max(0, tier - 1)];
  const share = (tier === 0 ? 0.3 : 0.9) / linked.length;
  const links = linked.map((target) =>
    benchLink(idOf(target), linkedStage, random() < NAMED ? null : share, random),
  );
  const own: Source = benchSource(STAGES[tier], 0.6, random);
  return {
    ...{ kind: 'supplier', id: idOf(index), name: idOf(index), country: 'US' },
    ...{ coveredOwnershipShare: 0, blocked: false },
    chains: [
      {
        ...{ material: MATERIAL, weight: 1, deliveredStage: STAGES[tier], complete: [], recycling: null },
        sources: [own, ...links],
      },
    ],
  };
}

/** The first of a tier are linked to most. */
const popular = (tier: readonly number[], random: () => number): number =>
  tier[Math.floor(tier.length * random() ** 2)];

const tierAt = (chance: number): number => TIERS.findIndex((end) => chance < end);
const idOf = (index: number): string => `supplier-${String(index).padStart(6, '0')}`;
const indexesOf = (tiers: readonly number[], isOne: (tier: number) => boolean): number[] =>
  tiers.flatMap((tier, index) => (isOne(tier) ? [index] : []));

/** How many suppliers reach each other and one of some suppliers: the largest cycle that these are part of. */
export function largestCycle({ targets }: SupplierGraph, tries: number): number {
  const origins: number[][] = targets.map(() => []);
  targets.forEach((linked, index) => linked.forEach((target) => origins[target].push(index)));
  const step = Math.max(1, Math.floor(targets.length / tries));
  let largest = 0;
  for (let start = 0; start < targets.length; start += step) {
    const upstream = reached(start, targets);
    const both = [...reached(start, origins)].filter((index) => upstream.has(index));
    largest = Math.max(largest, both.length);
  }
  return largest;
}

function reached(start: number, next: readonly (readonly number[])[]): Set<number> {
  const found = new Set([start]);
  for (const index of found) next[index].forEach((each) => found.add(each));
  return found;
}
