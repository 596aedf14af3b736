import type { ChainAssessment, StageAssessment } from './assess-chain';
import { dayAfter } from './calendar-date';
import type { ScoringContext } from './scoring-context';
import type { CalendarDate, Measure, Stage } from './vocabulary';

/** Something a buyer should know that changes neither number nor band (scoring model §4). */
export type Flag =
  | { readonly code: 'single_source'; readonly chain: string; readonly stage: Stage }
  | {
      readonly code: 'covered_country_touch';
      readonly chain: string;
      readonly stage: Stage;
      /** Declared, so that nothing undeclared can undo it; else only presumed. */
      readonly certain: boolean;
    };

/** A policy whose effect on a chain is about to change or is not certain (scoring model §3). */
export interface Alert {
  readonly code: 'policy_suspended' | 'policy_unverified';
  readonly chain: string;
  readonly stages: readonly Stage[];
  /** Code of the policy. */
  readonly policy: string;
  readonly title: string;
  readonly measure: Measure;
  /** Last day of the suspension, or last day on which the status was known. */
  readonly through: CalendarDate;
  /** First day on which it applies again, for a suspension. */
  readonly returnsOn: CalendarDate | null;
}

/** A share this close to 1 is all of the stage. */
const ALL = 1 - 1e-9;

/** Flags of a chain: stages that hang on one source, and a magnet chain that touches a covered country in 2027 or later. */
export function flagsOf(
  { prepared, stages }: ChainAssessment,
  { scoringDate, model }: ScoringContext,
): Flag[] {
  const chain = prepared.chain.material;
  const single = stages
    .filter(({ mix }) => mix.sources.some(({ effectiveShare }) => effectiveShare >= ALL))
    .map(({ stage }): Flag => ({ code: 'single_source', chain, stage }));
  const isRuled =
    prepared.material.magnet &&
    scoringDate >= model.parameters.magnetRuleFrom &&
    stages.some(({ stage }) => stage === 'component');
  if (!isRuled) return single;
  const touching = stages
    .filter(({ exposure }) => exposure.value > 0)
    .map(({ stage, exposure }): Flag => ({
      code: 'covered_country_touch',
      chain,
      stage,
      certain: exposure.lower > 0,
    }));
  return [...single, ...touching];
}

/** Alerts of a chain, one a policy, about stages that are or may be exposed. */
export function alertsOf({ prepared, stages }: ChainAssessment): Alert[] {
  const alerts = new Map<string, Alert>();
  const add = (stage: StageAssessment, alert: Omit<Alert, 'chain' | 'stages'>) => {
    const known = alerts.get(alert.policy)?.stages ?? [];
    alerts.set(alert.policy, { ...alert, chain: prepared.chain.material, stages: [...known, stage.stage] });
  };
  for (const stage of stages.filter(({ exposure }) => exposure.upper > 0)) {
    for (const { policy, through } of stage.policy.suspended) {
      const { code, title, measure } = policy;
      add(stage, {
        code: 'policy_suspended',
        policy: code,
        title,
        measure,
        through,
        returnsOn: dayAfter(through),
      });
    }
    for (const { code, title, measure, verifiedThrough } of stage.policy.unverified) {
      if (verifiedThrough === null) continue;
      add(stage, {
        code: 'policy_unverified',
        policy: code,
        title,
        measure,
        through: verifiedThrough,
        returnsOn: null,
      });
    }
  }
  return [...alerts.values()];
}
