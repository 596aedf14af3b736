import { dayAfter } from './calendar-date';
import type { Policy } from './reference-facts';
import type { CalendarDate } from './vocabulary';

/** What happens to a policy on a day. */
export type PolicyTurn = 'begins' | 'ends' | 'suspended' | 'returns' | 'unverified';

/** A day on which the effect of a policy, or what is known of it, changes. */
export interface DatedTurn {
  readonly what: PolicyTurn;
  /** The first day of the new state. */
  readonly on: CalendarDate;
}

/** Everything that ever happens to a policy, as far as it is known. */
export function policyTurns({ from, through, suspensions, verifiedThrough }: Policy): DatedTurn[] {
  const isOver = (day: CalendarDate) => through !== null && day > through;
  return [
    { what: 'begins', on: from },
    ...(through === null ? [] : [{ what: 'ends' as const, on: dayAfter(through) }]),
    ...suspensions.flatMap((period): DatedTurn[] => {
      const back = dayAfter(period.through);
      return [
        { what: 'suspended', on: period.from },
        ...(isOver(back) ? [] : [{ what: 'returns' as const, on: back }]),
      ];
    }),
    ...(verifiedThrough === null ? [] : [{ what: 'unverified' as const, on: dayAfter(verifiedThrough) }]),
  ];
}
