import { dayAfter } from './calendar-date';
import type { MaterialFacts, Policy } from './reference-facts';
import { remembered } from './remembered';
import type { ScoringContext } from './scoring-context';
import type { ScoringParameters } from './scoring-model';
import type { CalendarDate, Stage } from './vocabulary';

/** Whether a policy applies on a day, and if not now, until when not. */
export type PolicyState =
  | { readonly is: 'not_in_force' }
  | { readonly is: 'in_force'; readonly verified: boolean }
  | { readonly is: 'suspended'; readonly through: CalendarDate };

/** A policy and the last day for which its state holds. */
export interface PolicyUntil {
  readonly policy: Policy;
  readonly through: CalendarDate;
}

/** What the policies of a material and stage do to its exposure on a day. */
export interface PolicyEffect {
  /** t: what exposure is multiplied by, at least 1. */
  readonly factor: number;
  /** The strongest policy in force; `null`: none counts. */
  readonly strongest: Policy | null;
  readonly suspended: readonly PolicyUntil[];
  /** In force as far as anyone knows; that was last verified on the day given. */
  readonly unverified: readonly PolicyUntil[];
}

/** The state of one policy on a day; a suspension covers both of its days (scoring model §3). */
export function policyStateOn(
  { from, through, suspensions, verifiedThrough }: Policy,
  date: CalendarDate,
): PolicyState {
  if (date < from || (through !== null && through < date)) return { is: 'not_in_force' };
  const suspension = suspensions.find((period) => period.from <= date && date <= period.through);
  if (suspension !== undefined) return { is: 'suspended', through: suspension.through };
  return { is: 'in_force', verified: verifiedThrough === null || date <= verifiedThrough };
}

/** The strongest measure in force on a day for a material and stage, and what else a buyer should know of (§3). */
export function policyEffectOn(
  policies: readonly Policy[],
  material: string,
  stage: Stage,
  date: CalendarDate,
  { policyFactors }: ScoringParameters,
): PolicyEffect {
  const states = policies
    .filter((policy) => policy.materials.includes(material))
    .filter((policy) => policy.stages.length === 0 || policy.stages.includes(stage))
    .map((policy) => ({ policy, factor: policyFactors[policy.measure], state: policyStateOn(policy, date) }));
  const inForce = states.filter(({ state }) => state.is === 'in_force');
  const strongest = inForce
    .filter(({ factor }) => factor > 1)
    .reduce<(typeof states)[number] | null>(
      (best, next) => (best === null || next.factor > best.factor ? next : best),
      null,
    );
  return {
    factor: strongest?.factor ?? 1,
    strongest: strongest?.policy ?? null,
    suspended: states.flatMap(({ policy, state }) =>
      state.is === 'suspended' ? [{ policy, through: state.through }] : [],
    ),
    unverified: inForce.flatMap(({ policy }) =>
      policy.verifiedThrough !== null && policy.verifiedThrough < date
        ? [{ policy, through: policy.verifiedThrough }]
        : [],
    ),
  };
}

const effectsByMaterial = remembered(
  (_: ScoringContext) => new Map<MaterialFacts, readonly PolicyEffect[]>(),
);

/** What the policies of a context do to a material: one effect a stage of it, in order. */
export function policyEffectsOf(context: ScoringContext, material: MaterialFacts): readonly PolicyEffect[] {
  const known = effectsByMaterial(context).get(material);
  if (known !== undefined) return known;
  const { policies, scoringDate, model } = context;
  const effects = material.stages.map((stage) =>
    policyEffectOn(policies, material.code, stage, scoringDate, model.parameters),
  );
  effectsByMaterial(context).set(material, effects);
  return effects;
}

/** The days on which a policy starts or stops to apply, or a suspension of it starts or ends. */
export function policyChangeDates({ from, through, suspensions }: Policy): CalendarDate[] {
  return [
    from,
    ...(through === null ? [] : [dayAfter(through)]),
    ...suspensions.flatMap((period) => [period.from, dayAfter(period.through)]),
  ];
}
