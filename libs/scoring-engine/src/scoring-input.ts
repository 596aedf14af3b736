import { documentHash, type Sha256, textHash } from './canonical-json';
import type { Estimate } from './estimate';
import type { Chain, Subject } from './evidence';
import type { MaterialFacts, Policy } from './reference-facts';
import { remembered } from './remembered';
import type { ScoringContext } from './scoring-context';
import type { CountryCode } from './vocabulary';

/** What look-through found of a supplier that a chain links to. */
export interface FoundLink {
  readonly material: string;
  readonly supplierId: string;
  /** Seat of the supplier. */
  readonly seat: CountryCode | null;
  /** Its exposures, one a stage of the material, in order. */
  readonly exposures: readonly (Estimate | null)[];
}

/** All facts that the score of a subject is computed from besides its own evidence. */
export interface ScoringInput {
  /** One a chain and supplier, in the order of the sources. */
  readonly links: readonly FoundLink[];
  /** The materials of its chains. */
  readonly materials: readonly MaterialFacts[];
  /** The policies that restrict any of them. */
  readonly policies: readonly Policy[];
}

/** The facts of a context that the score of a subject is computed from. */
export function scoringInputOf({ chains }: Pick<Subject, 'chains'>, context: ScoringContext): ScoringInput {
  const codes: string[] = [];
  const links: FoundLink[] = [];
  for (const chain of chains) {
    if (!codes.includes(chain.material)) codes.push(chain.material);
    for (const supplierId of suppliersOf(chain)) links.push(foundLink(chain.material, supplierId, context));
  }
  return {
    links,
    materials: codes.flatMap((code) => context.materials.get(code) ?? []),
    policies: context.policies.filter(({ materials }) => codes.some((code) => materials.includes(code))),
  };
}

/** The suppliers that a chain links to, each once, in the order of the sources. */
function suppliersOf({ sources }: Chain): Set<string> {
  const suppliers = new Set<string>();
  for (const { supplierId } of sources) if (supplierId !== null) suppliers.add(supplierId);
  return suppliers;
}

function foundLink(material: string, supplierId: string, { materials, linked }: ScoringContext): FoundLink {
  const stages = materials.get(material)?.stages ?? [];
  const exposures = stages.map((stage) => linked.exposureOf(supplierId, material, stage));
  return { material, supplierId, seat: linked.seatOf(supplierId), exposures };
}

/**
 * The hash of all that a score is computed from: of a short document that holds the hashes of the evidence, of each
 * material and of each policy, and in full only what look-through found.
 * @param evidence hash of the subject's own document
 */
export function inputHash(
  evidence: string,
  { links, materials, policies }: ScoringInput,
  sha256: Sha256,
): string {
  // In the order of RFC 8785, keys are written as they come: what is left is the canonical form already.
  const document = {
    evidence,
    links: links.map(({ exposures, material, seat, supplierId }) => ({
      exposures: exposures.map((each) => each && [each.value, each.lower, each.upper]),
      material,
      seat,
      supplierId,
    })),
    materials: materials.map((material) => factsHash(material, sha256)),
    policies: policies.map((policy) => factsHash(policy, sha256)),
  };
  return textHash(JSON.stringify(document), sha256);
}

/** The hash of reference facts or parameters, which many scores share. */
export const factsHash = remembered((facts: object, sha256: Sha256) => documentHash(facts, sha256));
