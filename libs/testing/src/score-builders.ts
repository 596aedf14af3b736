import type { ScoreCause } from '@lodestone/contracts';
import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { TODAY } from './evidence-builders';

/** What a score says in numbers: a moderate 40.5 of which half is declared, said by the first batch. */
export const someFigures = (given: Partial<ReturnType<typeof figures>> = {}) => ({ ...figures(), ...given });

const figures = () => ({
  value: 40.5,
  lower: 10,
  upper: 60,
  band: 'moderate' as Band,
  bandIsFirm: false,
  insufficient: false,
  coverage: 0.5,
  receipt: 'sha256:1',
  dimensions: [40, 10, 60] as readonly number[],
  risks: [0.4, 0.1, 0.6] as readonly number[],
  isBlocked: false,
  saidIn: '1',
});

/** A score of a supplier as a run keeps it; without figures there is nothing to score. */
export const aKeptScore = (subjectId: string, given: Partial<ReturnType<typeof score>> = {}) => ({
  ...score(),
  subjectId,
  ...given,
});

const score = () => ({
  subjectKind: 'supplier' as SubjectKind,
  figures: someFigures() as ReturnType<typeof figures> | null,
  confidences: [0.4, 0.25] as readonly number[],
  scoringDate: TODAY,
  computedAt: new Date(`${TODAY}T04:00:00.125Z`),
  pins: Uint8Array.of(1, 2, 3) as Uint8Array,
});

/** The first thing that is said of a supplier: moderate, 40.5. */
export const aScoreChange = (subjectId: string, given: Partial<ReturnType<typeof change>> = {}) => ({
  ...change(),
  subjectId,
  ...given,
});

/** From then on there is no score. */
export const aScoreEnd = (subjectId: string, given: Partial<ReturnType<typeof change>> = {}) =>
  aScoreChange(subjectId, {
    ...{ oldValue: 40.5, oldBand: 'moderate', value: null, band: null },
    ...{ confidences: [], receipt: null, reply: null },
    ...given,
  });

const change = () => ({
  subjectKind: 'supplier' as SubjectKind,
  cause: 'data' as ScoreCause,
  isNews: true,
  oldValue: null as number | null,
  oldBand: null as Band | null,
  value: 40.5 as number | null,
  band: 'moderate' as Band | null,
  confidences: [0.4, 0.25] as readonly number[],
  scoringDate: TODAY,
  generation: '1' as string | null,
  receipt: 'sha256:1' as string | null,
  inputHash: 'sha256:0' as string | null,
  basis: null as string | null,
  reply: '{"value":40.5}' as string | null,
});
