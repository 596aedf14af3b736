import type { Policy } from '@lodestone/contracts';
import { daysAfter } from './policyChanges';

/** A time during which a policy applies, or is suspended. */
export interface PolicyPeriod {
  readonly from: string;
  /** The last day; `null`: no end is known. */
  readonly through: string | null;
  readonly isSuspended: boolean;
}

/**
 * The life of a policy as periods that follow each other without a gap, in their order.
 * A suspension that reaches beyond its life counts as far as it lives.
 */
export function policyPeriods({ from, through, suspensions }: Policy): PolicyPeriod[] {
  const end = through ?? LATEST;
  const periods: PolicyPeriod[] = [];
  let at = from;
  const upTo = (day: string, isSuspended: boolean) => {
    if (day < at) return;
    periods.push({ from: at, through: day === LATEST ? null : day, isSuspended });
    at = day === LATEST ? LATEST : daysAfter(day, 1);
  };
  for (const pause of suspensions.toSorted((one, other) => one.from.localeCompare(other.from))) {
    if (pause.from > end || pause.through < at) continue;
    upTo(daysAfter(pause.from, -1), false);
    upTo(pause.through < end ? pause.through : end, true);
  }
  upTo(end, false);
  return periods.filter((period) => period.from <= end && (period.through ?? LATEST) >= period.from);
}

/** After every day that a policy speaks of. */
const LATEST = '9999-12-31';
