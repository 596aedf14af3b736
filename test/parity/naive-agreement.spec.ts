import {
  COMPOSITES,
  DEFAULT_PARAMETERS,
  findModelProblems,
  findSubjectProblems,
  lookThrough,
  scoreSubject,
  type Composite,
  type LookThrough,
  type ScoringContext,
  type Source,
  type Subject,
} from '@lodestone/scoring-engine';
import fc from 'fast-check';
import { disagreements } from './disagreements';
import type { Portfolio } from './naive-chain';
import { naiveScores } from './naive-model';
import { anyPortfolio } from './random-portfolio';

const PATIENCE = 180_000;

const solve = ({ suppliers, materials, date, parameters }: Portfolio): LookThrough =>
  lookThrough(suppliers, { parameters, scoringDate: date, materials });

const contextOf = (portfolio: Portfolio): ScoringContext => ({
  model: { id: 'parity', version: 1, name: 'Parity', parameters: portfolio.parameters },
  scoringDate: portfolio.date,
  evidenceDate: portfolio.date,
  materials: portfolio.materials,
  policies: portfolio.policies,
  referenceVersion: 'parity',
  linked: solve(portfolio),
});

/** The portfolio without those whom the supplier does not reach through any links. */
function reachedBy(subject: Subject, portfolio: Portfolio): Portfolio {
  const reached = new Set([subject.id]);
  for (const id of reached)
    for (const { chains } of portfolio.suppliers.filter((supplier) => supplier.id === id))
      for (const { supplierId } of chains.flatMap(({ sources }) => sources))
        if (supplierId !== null) reached.add(supplierId);
  return { ...portfolio, suppliers: portfolio.suppliers.filter(({ id }) => reached.has(id)) };
}

const exposuresOf = ({ suppliers, materials }: Portfolio, linked: LookThrough) =>
  suppliers.flatMap(({ id, chains }) =>
    chains.flatMap(({ material }) =>
      (materials.get(material)?.stages ?? []).map((stage) => linked.exposureOf(id, material, stage)),
    ),
  );

describe('The engine and a page of plain loops', () => {
  it.each<[Composite, number]>([
    ['weighted-mean', 3_000],
    ['resilience-geometric', 1_000],
  ])(
    'give every supplier of any portfolio the same score: %s',
    (composite, numRuns) => {
      fc.assert(
        fc.property(anyPortfolio([composite]), (portfolio) => {
          const context = contextOf(portfolio);
          const naive = naiveScores(portfolio);
          const found = portfolio.suppliers.flatMap((subject) => {
            const expected = naive.get(subject.id);
            if (expected === undefined) return [`${subject.id} is not scored`];
            return disagreements(scoreSubject(subject, context), expected, portfolio.parameters).map(
              (difference) => `${subject.id} ${difference}`,
            );
          });
          expect(found).toEqual([]);
        }),
        { numRuns },
      );
    },
    PATIENCE,
  );

  it('are compared where evidence and parameters do not contradict themselves and no loop is closed', () => {
    fc.assert(
      fc.property(anyPortfolio(), (portfolio) => {
        const { suppliers, materials, parameters } = portfolio;
        expect(suppliers.flatMap((subject) => findSubjectProblems(subject, materials))).toEqual([]);
        expect(findModelProblems(parameters)).toEqual([]);
        expect(solve(portfolio).closedLoops).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A supplier that delivers ores of a covered country and nothing else, one chain for each weight. */
function fullyExposed(weights: readonly number[], composite: Composite): Portfolio {
  const mine: Source = {
    stage: 'extraction',
    share: 1,
    country: 'CN',
    supplierId: null,
    partnershipId: null,
    control: 'spot',
    equityShare: null,
    coveredOwnershipShare: null,
    status: 'operating',
    availableFrom: null,
    until: null,
    evidence: 'audited',
    asOf: null,
    reference: null,
    note: null,
  };
  const ores = weights.map((weight, index) => ({ weight, material: `ore ${index}` }));
  return {
    suppliers: [
      {
        kind: 'supplier',
        id: 'anvil',
        name: 'Anvil',
        country: 'CN',
        coveredOwnershipShare: null,
        blocked: false,
        chains: ores.map((ore) => ({
          ...ore,
          deliveredStage: 'extraction',
          complete: [],
          sources: [mine],
          recycling: null,
        })),
      },
    ],
    materials: new Map(
      ores.map(({ material }) => [
        material,
        {
          code: material,
          name: material,
          stages: ['extraction'],
          worldShares: {},
          recyclingRate: null,
          magnet: false,
        },
      ]),
    ),
    policies: [],
    date: '2026-11-11',
    parameters: { ...DEFAULT_PARAMETERS, composite },
  };
}

describe('A supplier at full risk in all three dimensions', () => {
  const ones = [1, 2, 3, 5, 6, 9, 11, 23].map((count) => Array<number>(count).fill(1));

  it.each(COMPOSITES)(
    'scores exactly 1 however many chains it has and whatever they weigh: %s',
    (composite) => {
      for (const weights of [...ones, [6, 7, 7]]) {
        const portfolio = fullyExposed(weights, composite);
        const { value, band, dimensions } = scoreSubject(portfolio.suppliers[0], contextOf(portfolio));
        const risks = Object.values(dimensions).map((dimension) => dimension.value);
        expect({ weights, value, band, risks }).toEqual({
          weights,
          value: 1,
          band: 'critical',
          risks: [1, 1, 1],
        });
        expect(naiveScores(portfolio).get('anvil')).toMatchObject({ value: 1, band: 'critical' });
      }
    },
  );
});

describe('Look-through over only those whom a supplier reaches', () => {
  it('gives them the same exposures to the last digit as look-through over everybody', () => {
    fc.assert(
      fc.property(anyPortfolio(), (portfolio) => {
        const everybody = solve(portfolio);
        for (const subject of portfolio.suppliers) {
          const reached = reachedBy(subject, portfolio);
          expect(exposuresOf(reached, solve(reached))).toStrictEqual(exposuresOf(reached, everybody));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
