import { PARTNERSHIP_SORTS, SUPPLIER_SORTS } from '@lodestone/contracts';
import { aChain, aSource } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, partnershipDraft, supplierDraft } from './drafts';
import { walkList } from './walk-list';

const api = useApi('reference');

const COUNTRIES = [null, 'EE', 'AU', 'EE'];
const DAYS = [null, '2026-01-15', '2025-07-10', '2026-01-15'];
const NAMES = ['anvil', 'Basalt', 'CORUNDUM', 'basalt', 'Dolomite'];

/** Evidence of which some scores the same, some differently, and every fourth not at all. */
const chainsOf = (number: number) =>
  number % 4 === 0 ? [] : [aChain({ sources: [aSource({ share: (number % 3 === 0 ? 3 : 10) / 10 })] })];

const draftOf = (collection: string, number: number): object => {
  const given = { name: NAMES[number % NAMES.length], chains: chainsOf(number) };
  return collection === 'suppliers'
    ? supplierDraft({ ...given, country: COUNTRIES[number % COUNTRIES.length] })
    : partnershipDraft({ ...given, announcedOn: DAYS[number % DAYS.length] });
};

const bothWays = (names: readonly string[]) => names.flatMap((name) => [name, `-${name}`]);

describe.each([
  ['suppliers', [...bothWays(SUPPLIER_SORTS), 'country,-score', '-country,name,-score']],
  ['partnerships', [...bothWays(PARTNERSHIP_SORTS), '-announcedOn,score,name']],
])('%s', (collection, sorts) => {
  const stay = new Set<string>();
  const passing = new Set<string>();
  let number = 0;

  /** A record that comes and goes while somebody reads the list. */
  async function addPassing(): Promise<void> {
    number += 1;
    passing.add((await add(api, collection, draftOf(collection, number))).id);
  }

  async function deletePassing(id: string): Promise<void> {
    passing.delete(id);
    const reply = await api.call('delete', `/v1/${collection}/${id}`).set('if-match', '"1"');
    expect(reply.status).toBe(204);
  }

  beforeAll(async () => {
    for (let count = 0; count < 16; count++) {
      stay.add((await add(api, collection, draftOf(collection, count))).id);
      if (count % 2 === 0) await addPassing();
    }
  });

  it.each(sorts)('by %s show whoever stays once while others come and go', async (sort) => {
    const list = `${collection}?limit=3&sort=${sort}`;
    const before = (await walkList(api, list)).map(({ id }) => id);
    const expected = before.filter((id) => stay.has(id));
    expect(new Set(expected)).toEqual(stay);
    const seen = await walkList(api, list, async ({ data }) => {
      await addPassing();
      // Best the record that the page ended with, after which the next one has to go on all the same.
      const ended = data.at(-1)?.id ?? '';
      await deletePassing(passing.has(ended) ? ended : [...passing][0]);
    });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.map(({ id }) => id).filter((id) => stay.has(id))).toEqual(expected);
  });
});
