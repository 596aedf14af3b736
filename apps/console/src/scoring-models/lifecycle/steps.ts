import type { Scope, ScoringModelRecord } from '@lodestone/contracts';

/** What can become of a version. */
export interface ModelStep {
  readonly name: 'propose' | 'approve' | 'reject' | 'withdraw' | 'activate' | 'rollback';
  readonly from: readonly ScoringModelRecord['status'][];
  readonly scope: Scope;
  /** What is asked for: a note that has to be there, one that may be, a time, or nothing. */
  readonly asks: 'note' | 'maybe-note' | 'time' | 'nothing';
  /** The next thing to do, rather than a way back. */
  readonly isOnward: boolean;
  /** Whoever has edited or proposed it cannot do that. */
  readonly isForOthers?: boolean;
}

export const STEPS: readonly ModelStep[] = [
  { name: 'propose', from: ['draft'], scope: 'models:write', asks: 'note', isOnward: true },
  {
    ...{ name: 'approve', from: ['proposed'], scope: 'models:approve', asks: 'maybe-note', isOnward: true },
    isForOthers: true,
  },
  { name: 'reject', from: ['proposed'], scope: 'models:approve', asks: 'note', isOnward: false },
  { name: 'activate', from: ['approved'], scope: 'models:approve', asks: 'time', isOnward: true },
  {
    name: 'withdraw',
    from: ['proposed', 'approved'],
    scope: 'models:write',
    asks: 'nothing',
    isOnward: false,
  },
  { name: 'rollback', from: ['retired'], scope: 'models:approve', asks: 'maybe-note', isOnward: false },
];

/** What somebody with these scopes may do with a version now; what its run forbids, the API says. */
export const stepsFor = (
  { status }: Pick<ScoringModelRecord, 'status'>,
  scopes: readonly string[],
): ModelStep[] => STEPS.filter(({ from, scope }) => from.includes(status) && scopes.includes(scope));
