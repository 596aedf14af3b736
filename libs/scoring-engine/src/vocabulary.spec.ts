import {
  BANDS,
  CONTROLS,
  DIMENSIONS,
  EVIDENCE_GRADES,
  MEASURES,
  STAGES,
  STATUSES,
  SUBJECT_KINDS,
} from './vocabulary';

describe('the words of the scoring model', () => {
  it.each<[string, readonly string[], string[]]>([
    ['stages, from the ground', STAGES, ['extraction', 'processing', 'metal', 'component', 'product']],
    ['controls', CONTROLS, ['owned', 'joint_venture', 'offtake', 'spot']],
    ['statuses', STATUSES, ['operating', 'ramping', 'under_construction', 'planned', 'idle']],
    ['grades of evidence, best first', EVIDENCE_GRADES, ['audited', 'documented', 'declared', 'inferred']],
    ['dimensions', DIMENSIONS, ['chinaExposure', 'verticalIntegration', 'recyclingShare']],
    ['bands, best first', BANDS, ['low', 'moderate', 'high', 'critical']],
    ['kinds of subjects', SUBJECT_KINDS, ['supplier', 'partnership']],
    ['measures', MEASURES, ['licence', 'tax', 'quota', 'prohibition', 'technology', 'end_use']],
  ])('%s', (_, words, expected) => {
    expect(words).toEqual(expected);
  });
});
