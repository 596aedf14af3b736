import { findSubjectProblems, STAGES, type MaterialFacts, type Subject } from '@lodestone/scoring-engine';
import { COUNTRIES } from '../countries';
import { MATERIALS } from '../materials';
import type { ExampleChain, ExampleSource, ExampleSupplier } from './example-supplier';
import { EXAMPLE_PARTNERSHIPS, EXAMPLE_SUPPLIERS } from './index';

const COVERED = ['CN', 'HK', 'MO'];
const countryCodes = new Set(COUNTRIES.map(({ code }) => code));
const materials = new Map(
  MATERIALS.map(({ code, name, stages, magnet = false }): [string, MaterialFacts] => [
    code,
    { code, name, stages, magnet, worldShares: {}, recyclingRate: null },
  ]),
);

const everything = [...EXAMPLE_SUPPLIERS, ...EXAMPLE_PARTNERSHIPS].map((record) => ({
  ...record,
  kind: 'owners' in record ? ('supplier' as const) : ('partnership' as const),
}));
const sourcesOf = ({ chains }: { chains: readonly ExampleChain[] }) =>
  chains.flatMap(({ sources }) => sources);
const named = everything.map((record) => [`${record.kind} ${record.slug}`, record] as const);
const suppliers = EXAMPLE_SUPPLIERS.map((supplier) => [supplier.slug, supplier] as const);
const partnerships = EXAMPLE_PARTNERSHIPS.map((partnership) => [partnership.slug, partnership] as const);
const supplierSlugs = EXAMPLE_SUPPLIERS.map(({ slug }) => slug);
const partnershipSlugs = EXAMPLE_PARTNERSHIPS.map(({ slug }) => slug);

/** An example record as the engine takes it; what is left out is unknown. */
function toSubject({ kind, slug, name, chains }: (typeof everything)[number]): Subject {
  return {
    kind,
    id: slug,
    name,
    country: null,
    coveredOwnershipShare: null,
    blocked: false,
    chains: chains.map(({ weight = 1, complete = [], sources, recycling, ...chain }) => ({
      ...chain,
      weight,
      complete,
      sources: sources.map(({ supplier = null, partnership = null, ...source }) => ({
        country: null,
        equityShare: null,
        coveredOwnershipShare: null,
        availableFrom: null,
        until: null,
        asOf: null,
        ...source,
        supplierId: supplier,
        partnershipId: partnership,
      })),
      recycling: recycling === undefined ? null : { entersAt: null, asOf: null, ...recycling },
    })),
  };
}

/** Sum of the declared shares of a stage on a day. */
const declaredOn = (sources: readonly ExampleSource[], date: string) =>
  sources
    .filter(({ availableFrom, until }) => (availableFrom ?? '') <= date && (until == null || date < until))
    .reduce((sum, { share }) => sum + (share ?? 0), 0);

/** Part of a supplier that owners of some countries hold, as far as it is published. */
const sharesOf = ({ owners }: ExampleSupplier, isCounted: (country: string) => boolean) =>
  owners
    .filter(({ country }) => country !== undefined && isCounted(country))
    .reduce((sum, { share = 0 }) => sum + share, 0);

describe('the example portfolio', () => {
  it('has some fifty suppliers and more than twenty partnerships', () => {
    expect(EXAMPLE_SUPPLIERS.length).toBeGreaterThanOrEqual(48);
    expect(EXAMPLE_PARTNERSHIPS.length).toBeGreaterThanOrEqual(20);
  });

  it('has every slug once', () => {
    expect(new Set(supplierSlugs).size).toBe(supplierSlugs.length);
    expect(new Set(partnershipSlugs).size).toBe(partnershipSlugs.length);
  });

  it('has the deals that a reader looks for first', () => {
    expect(partnershipSlugs).toEqual(
      expect.arrayContaining([
        'vulcan-reelement-usg',
        'reelement-vulcan-offtake',
        'mp-dod',
        'mp-apple',
        'energyfuels-astron-donald',
        'gb-materials',
        'phoenix-seriesb',
        'lynas-noveon',
        'usar-lcm',
        'evac-gm',
        'syrah-tesla',
        'umicore-stl',
      ]),
    );
  });

  it('covers rare earths, battery materials and by-product metals', () => {
    const covered = EXAMPLE_SUPPLIERS.flatMap(({ chains }) => chains.map(({ material }) => material));
    expect(covered).toEqual(
      expect.arrayContaining(['neodymium', 'dysprosium', 'graphite_natural', 'lithium', 'germanium']),
    );
  });
});

describe.each(named)('%s', (_, record) => {
  it('contradicts neither itself nor the materials', () => {
    expect(findSubjectProblems(toSubject(record), materials)).toEqual([]);
  });

  it('has shares that never exceed 1 on a day on which something changes', () => {
    for (const { sources } of record.chains) {
      const days = sources.flatMap(({ availableFrom, until }) => [availableFrom ?? '', until ?? '']);
      for (const stage of STAGES) {
        const ofStage = sources.filter((source) => source.stage === stage);
        for (const day of new Set(days)) expect(declaredOn(ofStage, day)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  it('names suppliers and partnerships that exist', () => {
    for (const { supplier, partnership } of sourcesOf(record)) {
      if (supplier !== undefined) expect(supplierSlugs).toContain(supplier);
      if (partnership !== undefined) expect(partnershipSlugs).toContain(partnership);
    }
  });

  it('says where each source is', () => {
    for (const { country, note } of sourcesOf(record)) {
      if (country != null) expect([note, countryCodes.has(country)]).toEqual([note, true]);
    }
  });

  it('gives an address for every fact', () => {
    const recycling = record.chains.flatMap((chain) => chain.recycling ?? []);
    for (const { reference } of [record, ...sourcesOf(record), ...recycling]) {
      expect(reference).toMatch(/^https?:\/\/[^\s/]+\.[^\s/]+/);
    }
  });

  it('explains every source and every recycled share in sentences', () => {
    const recycling = record.chains.flatMap((chain) => chain.recycling ?? []);
    for (const { note } of [...sourcesOf(record), ...recycling]) expect(note).toMatch(/^[^a-z].+[.]$/s);
  });
});

describe.each(suppliers)('supplier %s', (slug, supplier) => {
  it('has a seat, and owners whose slugs and addresses exist', () => {
    expect(countryCodes).toContain(supplier.country);
    for (const owner of supplier.owners) {
      if (owner.supplier !== undefined) expect(supplierSlugs).toContain(owner.supplier);
      if (owner.country !== undefined) expect(countryCodes).toContain(owner.country);
      expect(owner.supplier).not.toBe(slug);
      expect(owner.reference).toMatch(/^https?:\/\//);
    }
  });

  it('is covered to the extent that its published owners are, or says nothing while they leave it open', () => {
    const covered = sharesOf(supplier, (country) => COVERED.includes(country));
    const others = sharesOf(supplier, (country) => !COVERED.includes(country));
    if (covered >= 0.25 || others > 0.75) expect(supplier.coveredOwnershipShare).toBeCloseTo(covered, 9);
    else expect(supplier.coveredOwnershipShare).toBeUndefined();
  });

  it('takes part in every partnership that brings it a source', () => {
    for (const { partnership } of sourcesOf(supplier)) {
      const deal = EXAMPLE_PARTNERSHIPS.find((each) => each.slug === partnership);
      if (deal !== undefined) expect(deal.parties.map((party) => party.supplier)).toContain(slug);
    }
  });
});

describe.each(partnerships)('partnership %s', (_, { parties, amount, currency }) => {
  it('has parties whose slugs, names, countries and addresses are those of the portfolio', () => {
    expect(parties.length).toBeGreaterThan(1);
    for (const party of parties) {
      const supplier = EXAMPLE_SUPPLIERS.find(({ slug }) => slug === party.supplier);
      if (party.supplier !== undefined) {
        expect(party).toMatchObject({ name: supplier?.name, country: supplier?.country });
      }
      if (party.country !== undefined) expect(countryCodes).toContain(party.country);
      expect(party.reference).toMatch(/^https?:\/\//);
    }
  });

  it('names the currency of every amount', () => {
    for (const sum of [{ amount, currency }, ...parties]) {
      expect(sum.currency === undefined).toBe(sum.amount === undefined);
    }
  });
});
