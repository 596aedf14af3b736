import type { Policy, PolicyExpiring } from '@lodestone/contracts';
import { policyTurns } from '@lodestone/scoring-engine';

/** Days before on which it is said that something runs out, the last first. */
const DAYS_BEFORE = [7, 30, 90] as const;
const DAY = 86_400_000;

/** Something that runs out soon, and what tells it from all others. */
export interface KeyedExpiry {
  readonly key: string;
  readonly data: PolicyExpiring;
}

/**
 * What is to be said today of policies that run out: each end, return and limit of what is verified within 90 days, once
 * for each of the days before that has come.
 * @param today YYYY-MM-DD
 */
export function expiringPolicies(policies: readonly Policy[], today: string): KeyedExpiry[] {
  return policies.flatMap((policy) =>
    policyTurns(policy).flatMap(({ what, on }): KeyedExpiry[] => {
      const daysLeft = (Date.parse(on) - Date.parse(today)) / DAY;
      const milestone = DAYS_BEFORE.find((days) => daysLeft <= days);
      if (what === 'begins' || what === 'suspended' || daysLeft < 0 || milestone === undefined) return [];
      const key = `policy:${policy.id}:${what}:${on}:${milestone}`;
      return [{ key, data: { policy: toSubject(policy), what, on, daysLeft } }];
    }),
  );
}

const toSubject = ({
  id,
  code,
  title,
  issuer,
  measure,
  materials,
  stages,
  source,
}: Policy): PolicyExpiring['policy'] => ({ id, code, title, issuer, measure, materials, stages, source });
