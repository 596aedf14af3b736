import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import type { ScoringModelRecord } from '@lodestone/contracts';
import { draftOf } from './draft';
import { type DraftStep, draftHistory, startOf } from './draftHistory';
import { draftInLink, linkOf } from './draftLink';

const DRAFT = draftOf(DEFAULT_PARAMETERS as unknown as ScoringModelRecord);
const after = (...steps: DraftStep[]) => steps.reduce(draftHistory, startOf(DRAFT));
const gate = (worstStageGate: number, how: 'move' | 'change' = 'change'): DraftStep => ({
  ...{ do: how, changes: { worstStageGate } },
});

describe('what was done to a draft', () => {
  it('is undone and redone step by step, until something else is done', () => {
    const both = after(gate(0.5), gate(0.6));
    expect(both.present.worstStageGate).toBe(0.6);
    const back = draftHistory(both, { do: 'undo' });
    expect(back.present.worstStageGate).toBe(0.5);
    expect(draftHistory(back, { do: 'redo' })).toEqual(both);
    expect(draftHistory(back, gate(0.7)).future).toEqual([]);
    expect(after({ do: 'undo' }, { do: 'redo' })).toEqual(startOf(DRAFT));
  });

  it('is one step for a drag, however many movements it has, and two for two drags', () => {
    const drag = [gate(0.61, 'move'), gate(0.62, 'move'), gate(0.63, 'move'), { do: 'settle' } as const];
    expect(after(...drag).past).toEqual([DRAFT]);
    expect(after(...drag, gate(0.64, 'move')).past).toHaveLength(2);
  });

  it('is no step when nothing changes', () => {
    expect(after(gate(DRAFT.worstStageGate)).past).toEqual([]);
  });
});

describe('a link to a draft', () => {
  it('holds weights, limits, gate and composite', () => {
    const draft = {
      ...DRAFT,
      weights: { chinaExposure: 0.123, verticalIntegration: 0.3, recyclingShare: 0.577 },
      bandLimits: { moderate: 0.29, high: 0.57, critical: 0.705 },
      ...{ worstStageGate: 0.7, composite: 'resilience-geometric' as const },
    };
    const { weights, bandLimits, worstStageGate, composite } = draft;
    const link = new URLSearchParams(linkOf(draft));
    expect(draftInLink(link)).toEqual({ weights, bandLimits, worstStageGate, composite });
  });

  it.each([
    'weights=50_30_10',
    'weights=50_50',
    'weights=a_b_c',
    'limits=50_30_60',
    'gate=101',
    'composite=sum',
  ])('with %s says nothing of that', (text) => expect(draftInLink(new URLSearchParams(text))).toEqual({}));
});
