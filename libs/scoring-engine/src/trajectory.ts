import { addMonths } from './calendar-date';
import type { Chain, Source, Subject } from './evidence';
import { policyChangeDates } from './policy-effect';
import type { Policy } from './reference-facts';
import type { CalendarDate, Stage } from './vocabulary';

/** Something dated that a score depends on. */
export type DatedChange =
  | {
      readonly code: 'source_starts' | 'source_ends';
      readonly date: CalendarDate;
      readonly subjectId: string;
      readonly chain: string;
      readonly stage: Stage;
      readonly source: Source;
    }
  | { readonly code: 'policy_changes'; readonly date: CalendarDate; readonly policy: string };

/**
 * All dated changes that the score of a subject may depend on, in order of date (scoring model §10).
 * @param subjects the subject and every supplier it reaches through links
 * @param policies those of the materials it delivers
 * @param after    only later days
 * @param until    up to this day
 */
export function datedChanges(
  subjects: readonly Subject[],
  policies: readonly Policy[],
  after: CalendarDate,
  until: CalendarDate,
): DatedChange[] {
  const ofSources = subjects.flatMap((subject) =>
    subject.chains.flatMap((chain) =>
      chain.sources.flatMap((source) => sourceChanges(subject, chain, source)),
    ),
  );
  const ofPolicies = policies.flatMap((policy) =>
    policyChangeDates(policy).map((date): DatedChange => ({
      code: 'policy_changes',
      date,
      policy: policy.code,
    })),
  );
  return [...ofSources, ...ofPolicies]
    .filter(({ date }) => after < date && date <= until)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sourceChanges(subject: Subject, chain: Chain, source: Source): DatedChange[] {
  const change = { subjectId: subject.id, chain: chain.material, stage: source.stage, source };
  return [
    ...(source.availableFrom === null
      ? []
      : [{ ...change, code: 'source_starts' as const, date: source.availableFrom }]),
    ...(source.until === null ? [] : [{ ...change, code: 'source_ends' as const, date: source.until }]),
  ];
}

/**
 * The subject with everything that is yet to start that many months late (scoring model §10). What a late source of
 * the same stage takes over from goes on until it is there; an end of its own stays where it is.
 * @param today what has started by then is not late
 */
export function delayed(subject: Subject, today: CalendarDate, months: number): Subject {
  const isLate = (date: CalendarDate | null): date is CalendarDate => date !== null && date > today;
  const chains = subject.chains.map((chain): Chain => {
    const takeovers = new Set(
      chain.sources.filter(({ availableFrom }) => isLate(availableFrom)).map(handoverOf),
    );
    const sources = chain.sources.map((source): Source => ({
      ...source,
      availableFrom: isLate(source.availableFrom)
        ? addMonths(source.availableFrom, months)
        : source.availableFrom,
      until:
        source.until !== null && takeovers.has(`${source.stage} ${source.until}`)
          ? addMonths(source.until, months)
          : source.until,
    }));
    return { ...chain, sources };
  });
  return { ...subject, chains };
}

const handoverOf = ({ stage, availableFrom }: Source): string => `${stage} ${availableFrom}`;
