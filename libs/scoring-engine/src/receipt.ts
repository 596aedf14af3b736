import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { byDimension } from './composite';
import { ENGINE_VERSION } from './engine-version';
import type { Subject } from './evidence';
import type { Score } from './score';
import type { ScoringContext } from './scoring-context';

/** What a score rests on and says, enough to make it again and compare to the last digit (scoring model §11). */
export interface Receipt {
  /** `sha256:` and the hash of what follows, the parameters of the model and the result. */
  readonly hash: string;
  readonly engineVersion: string;
  readonly model: { readonly id: string; readonly version: number };
  readonly scoringDate: string;
  readonly evidenceDate: string;
  /** Hash of the input document. */
  readonly input: string;
  /** Where the reference facts are to be found; they count themselves, so their name is no part of the hash. */
  readonly referenceVersion: string;
}

/**
 * Canonical form of a JSON value (RFC 8785): keys sorted, no white space, numbers as ECMAScript writes them.
 * @throws {TypeError} for a value that JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form');
  return text;
}

/** `sha256:` and the hash of the canonical form of a JSON value. */
export function documentHash(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}

/**
 * All facts that the score of a subject is computed from: its own evidence, what look-through found of the suppliers
 * it links to, and the reference facts and policies of its materials.
 */
export function inputDocument(subject: Subject, { materials, policies, linked }: ScoringContext) {
  const codes = new Set(subject.chains.map(({ material }) => material));
  const links = subject.chains.flatMap(({ material, sources }) => {
    const suppliers = new Set(sources.flatMap(({ supplierId }) => supplierId ?? []));
    const stages = materials.get(material)?.stages ?? [];
    return [...suppliers].map((supplierId) => ({
      material,
      supplierId,
      seat: linked.seatOf(supplierId),
      exposures: Object.fromEntries(
        stages.map((stage) => [stage, linked.exposureOf(supplierId, material, stage)]),
      ),
    }));
  });
  return {
    subject,
    links,
    materials: [...codes].map((code) => materials.get(code)),
    policies: policies.filter((policy) => policy.materials.some((material) => codes.has(material))),
  };
}

/** The receipt of a score (scoring model §11). */
export function receiptOf(subject: Subject, score: Score, context: ScoringContext): Receipt {
  const { scoringDate, evidenceDate, referenceVersion, model } = context;
  const { value, lower, upper, band, bandIsFirm } = score;
  const input = documentHash(inputDocument(subject, context));
  const facts = {
    engineVersion: ENGINE_VERSION,
    model: { id: model.id, version: model.version },
    scoringDate,
    evidenceDate,
    input,
  };
  const result = {
    ...{ value, lower, upper, band, bandIsFirm },
    dimensions: byDimension((dimension) => {
      const { value, lower, upper, contribution } = score.dimensions[dimension];
      return { value, lower, upper, contribution };
    }),
  };
  return {
    hash: documentHash({ ...facts, parameters: model.parameters, result }),
    ...facts,
    referenceVersion,
  };
}
