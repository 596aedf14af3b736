import type { SubjectKind } from '@lodestone/scoring-engine';

/** What of a form decides its score. */
export interface FormValues {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly coveredOwnershipShare?: number | null;
  readonly blocked?: boolean;
  readonly parties?: readonly { readonly supplierId?: string | null }[];
  readonly chains?: readonly object[];
}

/**
 * A form as a subject of `POST /v1/scores/evaluate`.
 * @param id of the saved subject that is edited; left out: a new one
 */
export function evaluatedSubject(kind: SubjectKind, values: FormValues, id?: string): object {
  const { name, country, coveredOwnershipShare, blocked, chains, parties = [] } = values;
  const known = parties.flatMap(({ supplierId }) => (supplierId == null ? [] : [{ supplierId }]));
  return {
    // A name decides nothing, so that one that is yet to be typed keeps no score from being seen.
    ...{ ref: 'form', kind, name: name?.trim() || kind },
    ...{ country, coveredOwnershipShare, blocked, chains },
    ...(id !== undefined && { base: id }),
    ...(kind === 'partnership' && { parties: known }),
  };
}
