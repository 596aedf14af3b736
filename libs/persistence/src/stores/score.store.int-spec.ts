import { aKeptScore, aLatch, aSupplier, someFigures, untilWaiting, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from './input-document.store';
import { type KeptScore, ScoreRows } from './score-rows';
import { ScoreStore } from './score.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

const store = () => parts.get(ScoreStore);
const kept = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);
const add = (run: number, ...scores: KeptScore[]) => kept(() => store().add(new ScoreRows(run, scores)));

/** What a run says of whom. */
const scoresOf = (run: number) =>
  parts.rows<{ id: string; value: number | null; stale: boolean }>(
    'SELECT subject_id AS id, value, is_stale AS stale FROM scores WHERE run_number = $1 ORDER BY subject_id',
    run,
  );

beforeAll(() => parts.rows('CREATE TABLE scores_1 PARTITION OF scores FOR VALUES IN (1)'));
afterEach(() => parts.rows('TRUNCATE scores'));

describe('the scores of a run', () => {
  it('are kept to the last digit', async () => {
    const id = uuid();
    const score = aKeptScore(id, {
      figures: someFigures({
        ...{ risks: [0.1 + 0.2, 0.1, 0.6], isBlocked: true },
        value: 1 / 3,
        lower: 5e-324,
        dimensions: [0.1 + 0.2, 100],
        saidIn: '9007199254740993',
      }),
      computedAt: new Date('1999-12-31T23:59:59.999Z'),
      scoringDate: '1999-12-31',
    });
    await add(0, score);
    expect(await parts.rows('SELECT * FROM scores')).toEqual([
      {
        ...{
          run_number: 0,
          subject_id: id,
          subject_kind: 'supplier',
          value: 1 / 3,
          lower: 5e-324,
          upper: 60,
        },
        ...{
          band: 'moderate',
          band_is_firm: false,
          insufficient: false,
          coverage: 0.5,
          confidences: [0.4, 0.25],
        },
        ...{ risks: [0.1 + 0.2, 0.1, 0.6], is_blocked: true },
        ...{ figures: [0.1 + 0.2, 100], computed_at: score.computedAt, receipt: 'sha256:1' },
        ...{
          scoring_date: expect.any(Date) as Date,
          pins: Buffer.from([1, 2, 3]),
          said_in: '9007199254740993',
        },
        is_stale: false,
      },
    ]);
    expect(await parts.rows('SELECT scoring_date::text AS day FROM scores')).toEqual([{ day: '1999-12-31' }]);
  });

  it('say of a subject without a chain that there is nothing to score', async () => {
    const id = uuid();
    await add(0, aKeptScore(id, { figures: null, confidences: [], pins: new Uint8Array() }));
    expect(await parts.rows('SELECT value, band, figures, receipt, said_in FROM scores')).toEqual([
      { value: null, band: null, figures: [], receipt: null, said_in: null },
    ]);
  });

  it('are of one subject one, unless it takes the place of the other', async () => {
    const [id, other, third] = [uuid(), uuid(), uuid()].sort();
    await add(0, aKeptScore(id), aKeptScore(other));
    await expect(add(0, aKeptScore(id))).rejects.toMatchObject({ code: '23505' });
    const newer = someFigures({ value: 41 });
    await kept(() =>
      store().replace(
        new ScoreRows(0, [aKeptScore(id, { figures: newer }), aKeptScore(third, { figures: null })]),
      ),
    );
    expect(await scoresOf(0)).toEqual([
      { id, value: 41, stale: false },
      { id: other, value: 40.5, stale: false },
      { id: third, value: null, stale: false },
    ]);
  });

  it('are their own: nothing that is done to one run is done to another', async () => {
    const [id, other] = [uuid(), uuid()].sort();
    await add(0, aKeptScore(id), aKeptScore(other));
    await add(1, aKeptScore(id), aKeptScore(other));
    await kept(async () => {
      await store().drop(0, [id]);
      await store().markStale(1, [other]);
      await store().drop(1, []);
      await store().add(new ScoreRows(0));
    });
    expect(await scoresOf(0)).toEqual([{ id: other, value: 40.5, stale: false }]);
    expect(await scoresOf(1)).toEqual([
      { id, value: 40.5, stale: false },
      { id: other, value: 40.5, stale: true },
    ]);
  });

  it('that cannot be made anew are taken over from another run as they are, marked stale', async () => {
    const [id, other, unknown] = [uuid(), uuid(), uuid()];
    await add(0, aKeptScore(id), aKeptScore(other));
    await add(1, aKeptScore(other, { figures: someFigures({ value: 50 }) }));
    await kept(async () => {
      await store().takeOver(1, 0, [id, unknown]);
      await store().takeOver(1, 0, []);
    });
    const rows = await parts.rows<Record<string, unknown>>(
      'SELECT * FROM scores WHERE subject_id = $1 ORDER BY run_number',
      id,
    );
    expect(rows).toEqual([rows[0], { ...rows[0], run_number: 1, is_stale: true }]);
    expect(await scoresOf(1)).toHaveLength(2);
  });
});

it('Who holds scores to replace them keeps out who wants the same, in whatever order they ask', async () => {
  const ids = [uuid(), uuid()];
  for (const id of ids) await parts.get(InputDocumentStore).write(aSupplier({ id }));
  const [held, leave] = [aLatch(), aLatch()];
  const log: string[] = [];
  const hold = (name: string, wanted: string[], until?: Promise<void>) =>
    kept(async () => {
      await store().lock(wanted);
      log.push(name);
      held.open();
      await until;
      log.push(name);
    });
  const first = hold('first', ids, leave.opened);
  await held.opened;
  const second = hold('second', [...ids].reverse());
  await untilWaiting(parts, second);
  leave.open();
  await Promise.all([first, second]);
  expect(log).toEqual(['first', 'first', 'second', 'second']);
});
