import { encodePortfolio, type ModelPreview } from '@lodestone/contracts';
import {
  bandOf,
  BANDS,
  composePortfolio,
  type CompositeParameters,
  DEFAULT_PARAMETERS,
  emptyRisks,
} from '@lodestone/scoring-engine';
import fc from 'fast-check';
import { impactInPreview } from './impact';
import { PortfolioPreview } from './portfolioPreview';

interface Subject {
  readonly dimensions: readonly number[];
  readonly isPartnership: boolean;
}

/** A portfolio in which everything is declared and no stage reaches the gate. */
function bufferOf(subjects: readonly Subject[]): ArrayBuffer {
  const risks = emptyRisks(subjects.length);
  const ids = new Uint8Array(16 * subjects.length);
  subjects.forEach(({ dimensions }, index) => {
    for (const list of [risks.dimensions, risks.lower, risks.upper]) list.set(dimensions, 3 * index);
    risks.coverage.fill(1, 3 * index, 3 * index + 3);
    ids[16 * index] = index;
  });
  const id = '01932b5e-0000-7000-8000-000000000001';
  const partnerships = Uint8Array.from(subjects, ({ isPartnership }) => (isPartnership ? 1 : 0));
  const portfolio = {
    ...{ model: { id, version: 1 }, runId: null, scoringDate: '2026-11-23', unscored: 0 },
    ...{ ids, partnerships, risks },
  };
  return encodePortfolio(portfolio, composePortfolio(risks, DEFAULT_PARAMETERS), 0.65).buffer;
}

const withWeights = (chinaExposure: number, verticalIntegration: number, recyclingShare: number) =>
  ({
    ...DEFAULT_PARAMETERS,
    weights: { chinaExposure, verticalIntegration, recyclingShare },
  }) satisfies CompositeParameters;

const supplier = (...dimensions: number[]): Subject => ({ dimensions, isPartnership: false });
const partnership = (...dimensions: number[]): Subject => ({ dimensions, isPartnership: true });

const anySubject = fc.record({
  dimensions: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
  isPartnership: fc.boolean(),
});

it('counts every supplier, and no partnership, under the band before and the band after', () => {
  fc.assert(
    fc.property(fc.array(anySubject, { maxLength: 30 }), (subjects) => {
      const draft = withWeights(0, 0, 1);
      const impact = new PortfolioPreview(bufferOf(subjects), DEFAULT_PARAMETERS).impact('supplier', draft);
      const suppliers = subjects.filter(({ isPartnership }) => !isPartnership);
      const expected = BANDS.map(() => BANDS.map(() => 0));
      for (const { dimensions } of suppliers) {
        const [first, second, third] = dimensions;
        const before = bandOf(0.5 * first + 0.3 * second + 0.2 * third, DEFAULT_PARAMETERS);
        expected[BANDS.indexOf(before)][BANDS.indexOf(bandOf(third, draft))]++;
      }
      expect(impact.migration).toEqual(expected);
      expect(impact.subjects).toBe(suppliers.length);
    }),
  );
});

it('names who moves most, how far, and the dimension because of which', () => {
  const preview = new PortfolioPreview(
    bufferOf([supplier(0.5, 0.5, 0.5), supplier(1, 0, 0), supplier(0, 0, 1), partnership(1, 0, 0)]),
    DEFAULT_PARAMETERS,
  );
  const { movers, tau, histogram } = preview.impact('supplier', withWeights(0.7, 0.2, 0.1));
  expect(movers.up).toMatchObject([{ before: 50, dimension: 'chinaExposure', band: { before: 'high' } }]);
  expect(movers.up[0].after).toBeCloseTo(70);
  expect(movers.down).toMatchObject([{ before: 20, dimension: 'recyclingShare' }]);
  expect(movers.down[0].after).toBeCloseTo(10);
  expect(tau).not.toBeNull();
  expect([histogram?.before[25], histogram?.after[35]]).toEqual([2, 1]);
});

it('tells who is in a cell, and what the bands of one of them rest on', () => {
  const preview = new PortfolioPreview(
    bufferOf([partnership(0, 0, 0), supplier(1, 0, 0), supplier(0, 1, 0)]),
    DEFAULT_PARAMETERS,
  );
  const [found, ...others] = preview.inCell('supplier', withWeights(1, 0, 0), { from: 2, to: 3 });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ before: 50, after: 100, band: { before: 'high', after: 'critical' } });
  expect(preview.risksOf(found.id)).toMatchObject({ dimensions: [1, 0, 0], blocked: false });
  expect(preview.risksOf('01932b5e-0000-7000-8000-000000000009')).toBeNull();
});

it("reads the server's preview of a kind into the same figures", () => {
  const mover = (id: string, change: number) => ({
    ...{ subject: { kind: 'supplier', id, name: id }, before: 40, after: 40 + change, change },
    ...{ band: { before: 'moderate', after: 'moderate' }, dimension: 'chinaExposure' },
  });
  const preview = {
    kinds: [
      {
        ...{ kind: 'supplier', subjects: 3, limits: [], firm: { before: 1, after: 2 } },
        bands: [{ from: 'low', to: 'critical', subjects: 3 }],
        ...{ insufficient: { before: 0, after: 0 }, rankCorrelation: { tau: 0.5, subjects: 3 } },
      },
    ],
    movers: [mover('a', -3), mover('b', 2)],
  } as unknown as ModelPreview;
  const impact = impactInPreview(preview, 'supplier');
  expect(impact?.migration[0]).toEqual([0, 0, 0, 3]);
  expect(impact?.movers.up.map(({ id }) => id)).toEqual(['b']);
  expect(impact?.movers.down.map(({ id }) => id)).toEqual(['a']);
  expect(impactInPreview(preview, 'partnership')).toBeNull();
});
