import { aSupplier, theMagnetMaker, theMagnetMakersContext } from '@lodestone/testing';
import { scoreSubject } from '../score-subject';
import type { Band } from '../vocabulary';
import { bandedSubjectOf } from './banded-subject';

const score = scoreSubject(theMagnetMaker, theMagnetMakersContext);

describe('what of a score its stability depends on', () => {
  it('is the three risks in the order of the dimensions', () => {
    const { dimensions } = bandedSubjectOf(score);
    [0.538622, 0.8375, 0.76].forEach((risk, at) => expect(dimensions[at]).toBeCloseTo(risk, 6));
  });

  it('is what the strictest gate demands, wherever it stands', () => {
    const blocked = scoreSubject(aSupplier({ ...theMagnetMaker, blocked: true }), theMagnetMakersContext);
    expect(bandedSubjectOf(score).minimumBand).toBe<Band>('high');
    expect(bandedSubjectOf({ ...score, gates: [] }).minimumBand).toBe<Band>('low');
    for (const gates of [blocked.gates, [...blocked.gates].reverse()]) {
      expect(gates).toHaveLength(2);
      expect(bandedSubjectOf({ ...blocked, gates }).minimumBand).toBe<Band>('critical');
    }
  });
});
