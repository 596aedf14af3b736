import type { ProblemError, SupplierInput } from '@lodestone/contracts';

/** Shares that add up to 1 in writing may exceed it in binary. */
const ROUNDING = 1e-9;

/**
 * What is wrong with who owns a supplier, whether the owners exist or not.
 * @param id the supplier's own
 */
export function ownerProblems(id: string, owners: SupplierInput['owners']): ProblemError[] {
  const itself = owners.flatMap(({ supplierId }, position) =>
    supplierId === id
      ? [
          {
            pointer: `/owners/${position}/supplierId`,
            code: 'owner.owns_itself',
            message: 'A supplier cannot own itself.',
          },
        ]
      : [],
  );
  const sum = owners.reduce((total, { share }) => total + (share ?? 0), 0);
  if (sum <= 1 + ROUNDING) return itself;
  const message = `The shares of the owners add up to ${Number(sum.toFixed(9))}; they may not exceed 1.`;
  return [...itself, { pointer: '/owners', code: 'owners.shares_above_one', message }];
}
