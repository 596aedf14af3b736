import { partnershipDraft, supplierDraft, useParts } from '@lodestone/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { LinkedExposureStore } from '../stores/linked-exposure.store';
import { PartnershipStore } from '../stores/partnership.store';
import { SupplierStore } from '../stores/supplier.store';
import { SupplierGraphReadModel } from './supplier-graph.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const graph = () => parts.get(SupplierGraphReadModel);

/** Keeps documents that depend on each other: whom each one names. */
const keep = (dependencies: Readonly<Record<string, readonly string[]>>, kind = 'supplier') =>
  parts.rows(
    `INSERT INTO input_documents (subject_id, subject_kind, name, chain_count, document, hash, depends_on)
     SELECT (given ->> 'id')::uuid, $2, 'Name', 1, given, 'h',
            ARRAY(SELECT json_array_elements_text(given -> 'dependsOn')::uuid)
       FROM json_array_elements($1) AS given`,
    JSON.stringify(Object.entries(dependencies).map(([id, dependsOn]) => ({ id, dependsOn }))),
    kind,
  );
const known = (run: number, ...ids: string[]) =>
  parts.get(Database).transaction(() =>
    parts.get(LinkedExposureStore).add(
      run,
      ids.map((supplierId) => ({ supplierId, seat: null, exposures: [] as never })),
    ),
  );
const sorted = (...ids: string[]) => ids.sort();

/** Ids in the order of their names. */
const [a, b, c, d, e] = Array.from({ length: 5 }, () => uuid()).sort();

beforeAll(() =>
  parts.rows('CREATE TABLE linked_exposures_1 PARTITION OF linked_exposures FOR VALUES IN (1)'),
);
afterEach(() => parts.rows('TRUNCATE input_documents, linked_exposures CASCADE'));

describe('who depends on a subject', () => {
  it('is whoever names it, near and far, and not itself', async () => {
    await keep({ [a]: [], [b]: [a], [c]: [b, d], [d]: [], [e]: [c, a] });
    expect(await graph().dependents([a])).toEqual([b, c, e]);
    expect(await graph().dependents([d])).toEqual([c, e]);
    expect(await graph().dependents([b, d])).toEqual([c, e]);
    expect(await graph().dependents([e])).toEqual([]);
    expect(await graph().dependents([])).toEqual([]);
  });

  it('is also itself where they go round', async () => {
    await keep({ [a]: [c], [b]: [a], [c]: [b], [d]: [b], [e]: [e] });
    expect(await graph().dependents([a])).toEqual([a, b, c, d]);
    expect(await graph().dependents([d])).toEqual([]);
    expect(await graph().dependents([e])).toEqual([e]);
  });

  it('is of whatever web what one finds by going from one to the next', async () => {
    const ids = Array.from({ length: 8 }, () => uuid());
    const anyWeb = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyWeb, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), async (web, asked) => {
        await parts.rows('TRUNCATE input_documents CASCADE');
        await keep(Object.fromEntries(web.map((links, from) => [ids[from], links.map((to) => ids[to])])));
        const found = new Set<number>();
        for (let next = asked; next.length > 0;) {
          next = web.flatMap((links, from) =>
            !found.has(from) && links.some((to) => next.includes(to)) ? [from] : [],
          );
          next.forEach((from) => found.add(from));
        }
        expect(await graph().dependents(asked.map((place) => ids[place]))).toEqual(
          sorted(...[...found].map((place) => ids[place])),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a subject rests on', () => {
  it('is whom it names, each once', async () => {
    await keep({ [a]: [c, d], [b]: [d], [c]: [e] });
    expect(await graph().linksOf([a, b])).toEqual([c, d]);
    expect(await graph().linksOf([e])).toEqual([]);
  });

  it('is unknown to a run up to those that it knows, around a circle too', async () => {
    await keep({ [a]: [b], [b]: [c, a], [c]: [d], [d]: [e], [e]: [] });
    expect(await graph().upstreamUnknown(0, [a])).toEqual([a, b, c, d, e]);
    await known(0, c);
    expect(await graph().upstreamUnknown(0, [a])).toEqual([a, b]);
    expect(await graph().upstreamUnknown(0, [c])).toEqual([]);
    expect(await graph().upstreamUnknown(0, [d, c])).toEqual([d, e]);
    expect(await graph().upstreamUnknown(0, [])).toEqual([]);
    expect(await graph().upstreamUnknown(1, [b])).toEqual([a, b, c, d, e]);
  });
});

describe('who is linked to', () => {
  it('is whom anybody names, each once', async () => {
    await keep({ [a]: [c], [b]: [c, d], [c]: [], [d]: [a], [e]: [] });
    expect(await graph().allTargets()).toEqual([a, c, d]);
    expect(await graph().linkedAmong([e, d, c])).toEqual([c, d]);
    expect(await graph().linkedAmong([])).toEqual([]);
  });

  it('is read as documents in the order of ids, however many they are, suppliers alone', async () => {
    const many = Array.from({ length: 4_100 }, () => uuid());
    await keep(Object.fromEntries(many.map((id) => [id, []])));
    await keep({ [a]: [] }, 'partnership');
    const asked = [...many, a, uuid()].sort();
    const found: string[] = [];
    await parts.get(Database).transaction(async () => {
      for await (const { id, document } of graph().documents(asked)) {
        expect(JSON.parse(document)).toMatchObject({ id });
        found.push(id);
      }
    });
    expect(found).toEqual(sorted(...many));
  });
});

it('Partnerships are told from suppliers', async () => {
  await keep({ [a]: [], [b]: [] });
  await keep({ [c]: [], [d]: [] }, 'partnership');
  expect(await graph().partnershipsAmong([d, b, c, e])).toEqual([c, d]);
});

it('Who has a chain of a material is found, whether supplier or partnership', async () => {
  const [supplier, other, deal] = [uuid(), uuid(), uuid()];
  await parts.get(SupplierStore).insert(supplier, supplierDraft());
  await parts.get(SupplierStore).insert(other, supplierDraft({ chains: [] }));
  await parts.get(PartnershipStore).insert(deal, partnershipDraft());
  expect(await graph().subjectsOfMaterials(['neodymium', 'gallium'])).toEqual(sorted(supplier, deal));
  expect(await graph().subjectsOfMaterials(['gallium'])).toEqual([]);
});
