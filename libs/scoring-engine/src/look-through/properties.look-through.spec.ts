import { anyScoringCase, type ScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { assessChain } from '../assess-chain';
import { contributionsOf } from '../contributions';
import type { Estimate } from '../estimate';
import type { Source, Subject } from '../evidence';
import { prepareChain } from '../prepared-chain';
import { scoreSubject } from '../score-subject';
import type { ScoringContext } from '../scoring-context';
import { lookThrough } from './look-through';
import { exposurePaths } from './paths';

const RUNS = { numRuns: 1000 };
const ROUNDING = 1e-12;
const ENDS = ['value', 'lower', 'upper'] as const;
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

/** The chains of a subject as a score assesses them. */
const assessed = (subject: Subject, context: ScoringContext) =>
  subject.chains.flatMap((chain) => {
    const { materials, model, scoringDate } = context;
    const material = materials.get(chain.material);
    if (material === undefined) return [];
    return [assessChain(prepareChain(subject, chain, material, scoringDate, model.parameters), context)];
  });

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
        const far = assessed(supplier, context).flatMap(({ prepared, stages }) =>
          stages.filter(({ stage, exposure }) => {
            const found = context.linked.exposureOf(supplier.id, prepared.chain.material, stage);
            return ENDS.some((end) => Math.abs((found?.[end] ?? -1) - exposure[end]) > 1e-11);
          }),
        );
        expect(far).toEqual([]);
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
        const missing: Source[] = [];
        const unsorted: Source[] = [];
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
              const sizes = paths.map((path) => path.contribution);
              const total = sizes.reduce((sum, size) => sum + size, 0);
              if (Math.abs(total - contribution) > 1e-11) missing.push(source);
              if (sizes.some((size, place) => size > (sizes[place - 1] ?? size))) unsorted.push(source);
            }
          });
        });
        expect({ missing, unsorted }).toEqual({ missing: [], unsorted: [] });
      }),
      RUNS,
    );
  });
});
