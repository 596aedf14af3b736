import type { Policy } from '@lodestone/contracts';
import { type DatedTurn, policyTurns } from '@lodestone/scoring-engine';

/** A day on which the effect of a policy, or what is known of it, changes. */
export interface PolicyChange extends DatedTurn {
  readonly policy: Policy;
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
    .flatMap((policy) => policyTurns(policy).map((turn) => ({ ...turn, policy })))
    .filter(({ on }) => on >= from && on < end)
    .sort((one, other) => one.on.localeCompare(other.on) || one.policy.code.localeCompare(other.policy.code));
}
