import {
  aChain,
  aContext,
  aLink,
  aMaterial,
  anyMaterial,
  anyPortfolio,
  anyScoringCase,
  aSource,
  aSupplier,
} from '@lodestone/testing';
import fc from 'fast-check';
import { certain } from '../estimate';
import type { Source, Subject } from '../evidence';
import { scoreSubject } from '../score-subject';
import type { MaterialFacts } from '../reference-facts';
import { type LinkedExposures, linkedExposuresOf, type SupplierExposures } from './linked-exposures';
import { type LookThroughContext, LookThroughPass } from './look-through-pass';

const RUNS = { numRuns: 1000 };

function contextOf(materials: readonly MaterialFacts[] = [aMaterial()]): LookThroughContext {
  const { model, scoringDate, materials: byCode } = aContext({ materials });
  return { parameters: model.parameters, scoringDate, materials: byCode };
}

function passOver(suppliers: readonly Subject[], context = contextOf(), known?: LinkedExposures) {
  const pass = new LookThroughPass(context, known);
  suppliers.forEach((supplier) => pass.add(supplier));
  const solved = pass.solve();
  const exposures = new Map([...solved.suppliers()].map((each) => [each.supplierId, each.exposures]));
  return { solved, exposures, closedLoops: solved.closedLoops };
}

const ore = (id: string, sources: Source[]) =>
  aSupplier({ id, chains: [aChain({ deliveredStage: 'extraction', sources })] });
const inChina = (share: number) => aSource({ share, country: 'CN' });

describe('what a look-through pass finds', () => {
  it('is one estimate a stage of each material, none where the chain ends before', () => {
    const chain = aChain({
      deliveredStage: 'processing',
      sources: [aSource(), aSource({ stage: 'processing' })],
    });
    const { exposures } = passOver([
      aSupplier({ id: 'a', chains: [{ ...chain, recycling: null }] }),
      aSupplier({ id: 'b', chains: [] }),
    ]);
    expect([...exposures]).toEqual([
      ['a', { neodymium: [certain(0), certain(0), null, null] }],
      ['b', {}],
    ]);
  });

  it('leaves a chain of a material without facts out, and nobody else', () => {
    const broken = aSupplier({ id: 'broken', chains: [aChain({ material: 'unobtainium' })] });
    const endless = aSupplier({ id: 'endless', chains: [aChain({ deliveredStage: 'product' })] });
    const { exposures } = passOver([broken, endless, ore('mine', [inChina(1)])]);
    expect(exposures.get('broken')).toEqual({});
    expect(exposures.get('endless')).toEqual({ neodymium: [null, null, null, null] });
    expect(exposures.get('mine')?.['neodymium'][0]?.value).toBe(1);
  });

  it('keeps nothing of a supplier but its numbers', () => {
    const sources = [inChina(1)];
    const pass = new LookThroughPass(contextOf());
    pass.add(ore('mine', sources));
    sources[0] = aSource();
    expect(pass.solve().exposureOf('mine', 'neodymium', 'extraction')?.value).toBe(1);
  });

  it('is solved once: nobody may come later', () => {
    const pass = new LookThroughPass(contextOf());
    pass.add(ore('a', []));
    expect(pass.solve()).toBe(pass.solve());
    expect(() => pass.add(ore('b', []))).toThrow(RangeError);
  });

  it.each([
    ['before the last', 'a'],
    ['the last once more', 'b'],
  ])('needs suppliers in the order of their ids, not %s', (_, id) => {
    const pass = new LookThroughPass(contextOf());
    pass.add(ore('b', [aLink('a')]));
    expect(() => pass.add(ore(id, []))).toThrow(
      new RangeError(`Suppliers are added in the order of their ids: ${id} after b`),
    );
  });
});

describe('a supplier that is linked to and was not added', () => {
  const known = (exposures: SupplierExposures) =>
    linkedExposuresOf(new Map([['far', { country: 'MY', exposures }]]), contextOf().materials);
  const buyer = [ore('buyer', [aLink('far', { share: 0.5 }), aLink('far', { share: 0.5 })])];
  const extractionOf = (found: ReturnType<typeof passOver>) => found.exposures.get('buyer')?.['neodymium'][0];

  it('is taken as it was found before', () => {
    const estimate = { value: 0.25, lower: 0.125, upper: 0.5 };
    expect(
      extractionOf(passOver(buyer, undefined, known({ neodymium: [estimate, null, null, null] }))),
    ).toEqual(estimate);
  });

  it('is nothing that its evidence does not reach', () => {
    const short: SupplierExposures[] = [
      {},
      { neodymium: [null, null, null, null] },
      { gallium: [certain(1)] },
    ];
    for (const exposures of short) {
      expect(extractionOf(passOver(buyer, undefined, known(exposures)))).toEqual(
        extractionOf(passOver(buyer)),
      );
    }
  });

  it('is not asked for once it was added, whatever it delivers now', () => {
    const gone = [...buyer, aSupplier({ id: 'far', chains: [] })];
    expect(extractionOf(passOver(gone, undefined, known({ neodymium: [certain(1)] })))).toEqual(
      extractionOf(passOver(gone)),
    );
  });
});

describe('look-through over part of a graph, the rest taken as it was', () => {
  const anyGraph = fc.tuple(anyMaterial('neodymium'), anyMaterial('gallium')).chain((materials) =>
    fc.record({ suppliers: anyPortfolio(materials, 8), first: fc.nat(), second: fc.nat() }).map((drawn) => ({
      ...drawn,
      context: contextOf(materials),
    })),
  );
  /** The suppliers of these ids and all who depend on them, near or far. */
  const dependentsOf = (roots: readonly string[], suppliers: readonly Subject[]) => {
    const found = new Set(roots);
    for (const id of found) {
      const buyers = suppliers.filter(({ chains }) =>
        chains.some(({ sources }) => sources.some(({ supplierId }) => supplierId === id)),
      );
      buyers.forEach((buyer) => found.add(buyer.id));
    }
    return suppliers.filter(({ id }) => found.has(id));
  };

  it('finds the same as over all of it, to the last digit, also from a table that was JSON', () => {
    let splits = 0;
    fc.assert(
      fc.property(anyGraph, ({ suppliers, first, second, context }) => {
        const all = passOver(suppliers, context);
        const roots = [first, second].map((place) => suppliers[place % suppliers.length].id);
        const part = dependentsOf(roots, suppliers);
        const ids = new Set(part.map(({ id }) => id));
        const rest = suppliers.filter(({ id }) => !ids.has(id));
        if (rest.length > 0) splits++;
        const table = rest.map(
          ({ id, country }) => [id, { country, exposures: all.exposures.get(id) ?? {} }] as const,
        );
        const known = linkedExposuresOf(
          new Map(JSON.parse(JSON.stringify(table)) as typeof table),
          context.materials,
        );
        const again = passOver(part, context, known);
        expect([...again.exposures]).toStrictEqual(part.map(({ id }) => [id, all.exposures.get(id)]));
        expect(again.closedLoops).toEqual(all.closedLoops.filter(({ supplierId }) => ids.has(supplierId)));
      }),
      RUNS,
    );
    expect(splits).toBeGreaterThan(100);
  });
});

describe('a table of exposures', () => {
  it('tells a score the same as the pass that it was made by', () => {
    fc.assert(
      fc.property(anyScoringCase({ linked: true }), ({ subject, suppliers, context }) => {
        const { model, scoringDate, materials } = context;
        const { exposures } = passOver(suppliers, { parameters: model.parameters, scoringDate, materials });
        const table = suppliers.map(
          ({ id, country }) => [id, { country, exposures: exposures.get(id) ?? {} }] as const,
        );
        const linked = linkedExposuresOf(new Map(table), materials);
        expect(JSON.stringify(scoreSubject(subject, { ...context, linked }))).toBe(
          JSON.stringify(scoreSubject(subject, context)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('knows the seats of those in it, and nothing of others', () => {
    const linked = linkedExposuresOf(
      new Map([['mine', { country: 'AU', exposures: { neodymium: [certain(1), null] } }]]),
      contextOf().materials,
    );
    expect([linked.seatOf('mine'), linked.seatOf('stranger')]).toEqual(['AU', null]);
    expect(linked.exposureOf('mine', 'neodymium', 'extraction')).toEqual(certain(1));
    expect(linked.exposureOf('mine', 'neodymium', 'processing')).toBeNull();
    expect(linked.exposureOf('mine', 'neodymium', 'product')).toBeNull();
    expect(linked.exposureOf('mine', 'unobtainium', 'extraction')).toBeNull();
    expect(linked.exposureOf('stranger', 'neodymium', 'extraction')).toBeNull();
  });
});
