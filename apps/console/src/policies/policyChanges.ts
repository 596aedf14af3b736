import type { Policy } from '@lodestone/contracts';

/** What happens to a policy on a day. */
export type PolicyTurn = 'begins' | 'ends' | 'suspended' | 'returns' | 'unverified';

/** A day on which the effect of a policy, or what is known of it, changes. */
export interface PolicyChange {
  readonly policy: Policy;
  /** The first day of the new state. */
  readonly on: string;
  readonly what: PolicyTurn;
}

const DAY = 86_400_000;

/** The day (YYYY-MM-DD) that is so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Today, as policies count days: by universal time. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * What changes from a day on.
 * @param from the first day that is looked at
 * @param days how many days are looked at
 * @returns the soonest first
 */
export function policyChanges(policies: readonly Policy[], from: string, days: number): PolicyChange[] {
  const end = daysAfter(from, days);
  return policies
    .flatMap(changesOf)
    .filter(({ on }) => on >= from && on < end)
    .sort((one, other) => one.on.localeCompare(other.on) || one.policy.code.localeCompare(other.policy.code));
}

/** Everything that ever happens to a policy, as far as it is known. */
function changesOf(policy: Policy): PolicyChange[] {
  const { from, through, suspensions, verifiedThrough } = policy;
  const isOver = (day: string) => through !== null && day > through;
  const turn = (what: PolicyTurn, on: string): PolicyChange => ({ policy, what, on });
  return [
    turn('begins', from),
    ...(through === null ? [] : [turn('ends', daysAfter(through, 1))]),
    ...suspensions.flatMap((period) => {
      const back = daysAfter(period.through, 1);
      return [turn('suspended', period.from), ...(isOver(back) ? [] : [turn('returns', back)])];
    }),
    ...(verifiedThrough === null ? [] : [turn('unverified', daysAfter(verifiedThrough, 1))]),
  ];
}
