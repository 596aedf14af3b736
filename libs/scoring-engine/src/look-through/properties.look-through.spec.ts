import { aContextWith, anyScoringCase, aSource, type ScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { contributionsOf } from '../contributions';
import type { Estimate } from '../estimate';
import type { Subject } from '../evidence';
import { scoreSubject } from '../score-subject';
import { lookThrough } from './look-through';
import { exposurePaths } from './paths';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
const anyGraph = () => anyScoringCase({ linked: true });
const solve = (suppliers: readonly Subject[], { context }: ScoringCase) =>
  lookThrough(suppliers, {
    parameters: context.model.parameters,
    scoringDate: context.scoringDate,
    materials: context.materials,
  });
/** What was found of every supplier at every stage. */
const tableOf = (suppliers: readonly Subject[], given: ScoringCase, solved = solve(suppliers, given)) =>
  suppliers.flatMap(({ id }) =>
    [...given.context.materials.values()].flatMap(({ code, stages }) =>
      stages.map((stage) => ({ id, code, stage, estimate: solved.exposureOf(id, code, stage) })),
    ),
  );
const linksOf = ({ chains }: Subject) =>
  chains.flatMap(({ sources }) => sources.flatMap(({ supplierId }) => supplierId ?? []));

describe('look-through in any graph of suppliers', () => {
  it('keeps every headline within its bounds, and these between 0 and 1', () => {
    fc.assert(
      fc.property(anyGraph(), (given) => {
        const isSound = ({ value, lower, upper }: Estimate) =>
          lower >= 0 && lower <= value && value <= upper && upper <= 1 + ROUNDING;
        const table = tableOf(given.suppliers, given, solve(given.suppliers, given));
        expect(table.filter(({ estimate }) => estimate !== null && !isSound(estimate))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the suppliers, to the last digit', () => {
    fc.assert(
      fc.property(anyGraph(), (given) => {
        const reversed = [...given.suppliers].reverse();
        const table = tableOf(given.suppliers, given);
        expect(tableOf(given.suppliers, given, solve(reversed, given))).toEqual(table);
        expect(solve(reversed, given).closedLoops).toEqual(solve(given.suppliers, given).closedLoops);
      }),
      RUNS,
    );
  });

  it('finds the same for a supplier when only those that it reaches are looked at, to the last digit', () => {
    fc.assert(
      fc.property(anyGraph(), (given) => {
        const byId = new Map(given.suppliers.map((supplier) => [supplier.id, supplier]));
        const reached = new Set([given.suppliers[0].id]);
        for (const id of reached) linksOf(byId.get(id) ?? given.subject).forEach((link) => reached.add(link));
        const within = given.suppliers.filter(({ id }) => reached.has(id));
        const [first] = given.suppliers;
        expect(tableOf([first], given, solve(within, given))).toEqual(
          tableOf([first], given, solve(given.suppliers, given)),
        );
      }),
      RUNS,
    );
  });

  it('finds what the score of each supplier says of its own stages', () => {
    fc.assert(
      fc.property(anyGraph(), ({ suppliers, context }) => {
        const [supplier] = suppliers;
        for (const { prepared, stages } of scoreSubject(supplier, context).chains) {
          for (const { stage, exposure } of stages) {
            const found = context.linked.exposureOf(supplier.id, prepared.chain.material, stage);
            expect(found?.value).toBeCloseTo(exposure.value, 11);
            expect(found?.lower).toBeCloseTo(exposure.lower, 11);
            expect(found?.upper).toBeCloseTo(exposure.upper, 11);
          }
        }
      }),
      RUNS,
    );
  });

  it('reads a link to a supplier in covered hands throughout as a source in a covered country', () => {
    fc.assert(
      fc.property(anyGraph(), ({ subject, suppliers, context }) => {
        const materials = [...context.materials.values()];
        const ownedByChina = suppliers.map((supplier): Subject => ({
          ...supplier,
          chains: materials.map((material) => ({
            material: material.code,
            weight: 1,
            deliveredStage: material.stages[material.stages.length - 1],
            complete: [],
            sources: material.stages.map((stage) => aSource({ stage, country: 'CN' })),
            recycling: null,
          })),
        }));
        const { parameters } = context.model;
        const there = aContextWith(ownedByChina, { materials, parameters, policies: context.policies });
        const here: Subject = {
          ...subject,
          chains: subject.chains.map((chain) => ({
            ...chain,
            sources: chain.sources.map((source) =>
              source.supplierId === null ? source : { ...source, supplierId: null, country: 'CN' },
            ),
          })),
        };
        // Stages that nobody declared are inherited through links alone.
        const declared = (each: Subject) =>
          scoreSubject(each, there).chains.flatMap(({ stages }) =>
            stages.filter(({ mix }) => mix.sources.length > 0).map(({ primaryExposure }) => primaryExposure),
          );
        expect(declared(subject)).toEqual(declared(here));
      }),
      RUNS,
    );
  });
});

describe('the paths of any linked source', () => {
  it('add up to what the source contributes', () => {
    fc.assert(
      fc.property(anyGraph(), ({ subject, suppliers, context }) => {
        const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
        const score = scoreSubject(subject, context);
        contributionsOf(score, context).forEach(({ chinaExposure }, index) => {
          const { prepared, stages } = score.chains[index];
          chinaExposure.forEach(({ sources }, position) => {
            for (const { source, contribution } of sources) {
              if (source.supplierId === null || contribution === 0) continue;
              const { supplierId } = source;
              const from = {
                supplierId,
                chain: prepared.chain.material,
                stage: stages[position].stage,
                contribution,
              };
              const paths = exposurePaths(from, byId, context);
              const total = paths.reduce((sum, path) => sum + path.contribution, 0);
              expect(total).toBeCloseTo(contribution, 11);
              const sizes = paths.map((path) => path.contribution);
              expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
            }
          });
        });
      }),
      RUNS,
    );
  });
});
