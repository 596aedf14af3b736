import type { ChainAssessment } from './assess-chain';
import { dayAfter } from './calendar-date';
import type { PolicyUntil } from './policy-effect';
import { remembered } from './remembered';
import type { ScoringContext } from './scoring-context';
import type { MixedSource } from './stage-mix';
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
    .filter(({ mix }) => mix.sources.some(isOnlySource))
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

/** It holds all of the stage, at work in full or not. */
const isOnlySource = ({ heldShare, effectiveShare }: MixedSource): boolean =>
  heldShare >= ALL && effectiveShare > 0;

/** Alerts of a chain, one a policy, about stages that are or may be exposed. */
export function alertsOf({ prepared, stages }: ChainAssessment): Alert[] {
  const found = new Map<string, { code: Alert['code']; until: PolicyUntil; stages: Stage[] }>();
  const add = (code: Alert['code'], stage: Stage, until: PolicyUntil) => {
    const stagesOfPolicy = found.get(until.policy.code)?.stages ?? [];
    stagesOfPolicy.push(stage);
    found.set(until.policy.code, { code, until, stages: stagesOfPolicy });
  };
  for (const { stage, exposure, policy } of stages) {
    if (!(exposure.upper > 0)) continue;
    for (const suspended of policy.suspended) add('policy_suspended', stage, suspended);
    for (const unverified of policy.unverified) add('policy_unverified', stage, unverified);
  }
  return Array.from(found.values(), ({ code, until, stages: concerned }) => ({
    code,
    chain: prepared.chain.material,
    stages: concerned,
    policy: until.policy.code,
    title: until.policy.title,
    measure: until.policy.measure,
    through: until.through,
    returnsOn: code === 'policy_suspended' ? returnOf(until) : null,
  }));
}

const returnOf = remembered(({ through }: PolicyUntil) => dayAfter(through));
