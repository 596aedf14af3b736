import { useParts } from '@lodestone/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { BinaryCopyReader } from './binary-copy-reader';
import { BinaryCopyWriter } from './binary-copy-writer';

const parts = useParts('empty', (url) => [PersistenceModule.forDatabase(url)]);

const TABLE = `CREATE TABLE things (place integer, text text, id uuid, bytes bytea, big bigint, number double precision,
  numbers double precision[], flag boolean, day date, moment timestamptz,
  ids uuid[] NOT NULL DEFAULT '{}')`;
const COLUMNS = 'place, text, id, bytes, big, number, numbers, flag, day, moment';

interface Thing {
  readonly text: string | null;
  readonly id: string;
  readonly bytes: Buffer;
  readonly big: string | null;
  readonly number: number | null;
  readonly numbers: readonly number[];
  readonly flag: boolean | null;
  readonly day: string;
  readonly moment: Date;
}

const aThing = (given: Partial<Thing> = {}): Thing => ({
  ...{ text: 'text', id: uuid(), bytes: Buffer.from([0, 255]), big: '1', number: 0.5, numbers: [1, 2.5] },
  ...{ flag: true, day: '2026-11-23', moment: new Date('2026-11-23T12:00:00.125Z') },
  ...given,
});

function write(things: readonly Thing[]): Buffer[] {
  const rows = new BinaryCopyWriter(10);
  things.forEach((thing, place) => {
    rows.row().integer(place).text(thing.text).uuid(thing.id).bytes(thing.bytes).bigint(thing.big);
    rows
      .double(thing.number)
      .doubles(thing.numbers)
      .boolean(thing.flag)
      .date(thing.day)
      .timestamp(thing.moment);
  });
  expect(rows.rows).toBe(things.length);
  return rows.finish();
}

/** What PostgreSQL holds, in its own words where those are exact. */
const HELD = `SELECT text, id, bytes, big, number, numbers, flag, day::text, moment,
  float8send(number) AS digits FROM things ORDER BY place`;

async function keep(things: readonly Thing[]): Promise<(Thing & { readonly digits: Buffer | null })[]> {
  const database = parts.get(Database);
  await parts.rows('TRUNCATE things');
  await database.transaction(() => database.copyIn(`things (${COLUMNS})`, write(things)));
  return parts.rows(HELD);
}

const digitsOf = (number: number): Buffer => {
  const digits = Buffer.alloc(8);
  digits.writeDoubleBE(number);
  return digits;
};

/** Reads back what is held of the kinds that are read. */
async function read() {
  const database = parts.get(Database);
  const rows = new BinaryCopyReader(
    await database.transaction(() =>
      database.copyOut('SELECT text, id, bytes, big, number, numbers, flag, ids FROM things ORDER BY place'),
    ),
  );
  const found = [];
  while (rows.next()) {
    const [text, id, bytes] = [rows.text(), rows.uuid(), rows.bytes()];
    const [big, number, numbers, flag] = [rows.bigint(), rows.double(), rows.doubles(), rows.boolean()];
    found.push({ text, id, bytes, big, number, numbers, flag, ids: rows.uuids() });
  }
  return found;
}

beforeAll(() => parts.rows(TABLE));

const anyText = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !text.includes('\u0000'));
const anyThing = fc.record<Thing>({
  text: fc.option(anyText),
  id: fc.uuid(),
  bytes: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  big: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
  number: fc.option(fc.double({ noNaN: true })),
  numbers: fc.array(fc.double({ noNaN: true })),
  flag: fc.option(fc.boolean()),
  day: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  moment: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
});

describe('rows that are written and read in binary', () => {
  it('are in the database what they were, and come back as that, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyThing, { maxLength: 20 }), async (things) => {
        const held = await keep(things);
        expect(held.map(({ digits, ...thing }) => thing)).toEqual(things);
        expect(held.map(({ digits }) => digits)).toEqual(
          things.map(({ number }) => (number === null ? null : digitsOf(number))),
        );
        expect(await read()).toEqual(
          things.map(({ text, id, bytes, big, number, numbers, flag }) => ({
            ...{ text, id, bytes, big, number, numbers, flag: flag === true, ids: [] },
          })),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each([
    ['zero with a minus', -0],
    ['the smallest number', Number.MIN_VALUE],
    ['the largest number', Number.MAX_VALUE],
    ['infinity', -Infinity],
    ['a number with a long tail', 0.1 + 0.2],
  ])('keep %s to the last bit', async (_, number) => {
    const [held] = await keep([aThing({ number, numbers: [number, -number] })]);
    expect(held.digits).toEqual(digitsOf(number));
    expect(held.numbers).toEqual([number, -number]);
    expect((await read())[0].number).toBe(number);
  });

  it('may say nothing, and be empty', async () => {
    const nothing = aThing({ text: null, big: null, number: null, flag: null });
    const empty = aThing({ text: '', bytes: Buffer.alloc(0), numbers: [] });
    const [first, second] = await keep([nothing, empty]);
    expect(first).toMatchObject({ text: null, big: null, number: null, flag: null });
    expect(second).toMatchObject({ text: '', bytes: Buffer.alloc(0), numbers: [] });
    expect(await parts.rows('SELECT array_ndims(numbers) AS dimensions FROM things ORDER BY place')).toEqual([
      { dimensions: 1 },
      { dimensions: null },
    ]);
    expect(await read()).toMatchObject([
      { text: null, big: null, number: null },
      { text: '', bytes: Buffer.alloc(0) },
    ]);
  });

  it('may be of any script, and count characters as PostgreSQL does', async () => {
    const texts = ['Größe', '稀土磁体', 'Ω≈ç√', '👩‍🔬 𝒩𝒹', 'naïve\n\t"quoted"\\'];
    expect((await keep(texts.map((text) => aThing({ text })))).map(({ text }) => text)).toEqual(texts);
    expect(await parts.rows('SELECT char_length(text) AS length FROM things ORDER BY place')).toEqual(
      texts.map((text) => ({ length: [...text].length })),
    );
    expect((await read()).map(({ text }) => text)).toEqual(texts);
  });

  it.each(['0001-01-01', '1969-12-31', '1999-12-31', '2000-01-01', '2000-02-29', '9999-12-31'])(
    'know the day %s and its first moment',
    async (day) => {
      const moment = new Date(`${day}T00:00:00.001Z`);
      expect(await keep([aThing({ day, moment })])).toMatchObject([{ day, moment }]);
    },
  );

  it('have room for more than was foreseen, in one field and in many', async () => {
    const long = 'é'.repeat(200_000);
    const numbers = Array.from({ length: 20_000 }, (_, place) => place / 7);
    const things = [
      aThing({ text: long, numbers, bytes: Buffer.alloc(300_000, 7) }),
      ...Array.from({ length: 3_000 }, (_, place) => aThing({ text: `thing ${place}` })),
    ];
    const held = await keep(things);
    expect(held).toHaveLength(things.length);
    expect(held.map(({ digits, ...thing }) => thing)).toEqual(things);
    expect((await read()).map(({ text }) => text)).toEqual(things.map(({ text }) => text));
  });

  it.each(['', 'anvil', '01932b5e-0000-7000-8000-00000000000', '01932b5e-0000-7000-8000-000000000001-ab'])(
    'have no id %j, which would shift all that follows',
    (id) => {
      expect(() => write([aThing({ id })])).toThrow(`Not an id: ${id}`);
    },
  );

  it('may be none at all', async () => {
    expect(await keep([])).toEqual([]);
    expect(await read()).toEqual([]);
  });

  it.each([1, 2, 7])('are passed over for the last of %d', async (count) => {
    const nothing = { text: null, big: null, number: null, flag: null };
    const things = Array.from({ length: count }, (_, place) => aThing(place % 2 === 0 ? nothing : {}));
    await keep(things);
    const database = parts.get(Database);
    const rows = new BinaryCopyReader(
      await database.transaction(() =>
        database.copyOut('SELECT id, text, number, flag FROM things ORDER BY place'),
      ),
    );
    rows.last();
    expect(rows.uuid()).toBe(things[count - 1].id);
  });

  it.each([0, 1, 3, 500])('may have a list of %d ids', async (length) => {
    await keep([aThing()]);
    const ids = Array.from({ length }, () => uuid());
    await parts.rows('UPDATE things SET ids = $1', ids);
    expect((await read())[0].ids).toEqual(ids);
  });
});
