import { aScoreChange, aScoreEnd, aSupplier, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { type NewScoreChange, ScoreChangeRows } from '../stores/score-change-rows';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoreStore } from '../stores/score.store';
import { ChangeFeedReadModel, type FeedPlace } from './change-feed.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const BEGINNING: FeedPlace = { position: '0', subjectId: null };
const feed = () => parts.get(ChangeFeedReadModel);

const publish = (...changes: NewScoreChange[]) =>
  parts.get(Database).transaction(async () => {
    const store = parts.get(ScoreChangeStore);
    const batch = await store.openBatch();
    await store.add(new ScoreChangeRows(batch, changes));
    await store.publish(batch, new Date('2026-11-23T12:00:00.125Z'));
  });

/** Reads on from a place to the end, some at a time. */
async function readOn(from: FeedPlace, limit: number) {
  const found = [];
  for (let place = from; ; place = found[found.length - 1]) {
    const page = await feed().after(place, limit);
    if (page.length === 0) return found;
    found.push(...page);
  }
}

afterEach(() => parts.rows('TRUNCATE score_changes, score_batches, input_documents CASCADE'));

describe('the feed', () => {
  it.each([
    ['a first score', aScoreChange(uuid()), 'score.band_changed', null, { value: 40.5, band: 'moderate' }],
    [
      'another value in the same band',
      aScoreChange(uuid(), { oldValue: 41, oldBand: 'moderate' }),
      ...['score.changed', { value: 41, band: 'moderate' }, { value: 40.5, band: 'moderate' }],
    ],
    [
      'another band',
      aScoreChange(uuid(), { oldValue: 60, oldBand: 'high' }),
      ...['score.band_changed', { value: 60, band: 'high' }, { value: 40.5, band: 'moderate' }],
    ],
    ['an end', aScoreEnd(uuid()), 'score.ended', { value: 40.5, band: 'moderate' }, null],
  ] as const)('tells %s', async (_, change, type, before, after) => {
    await publish(change);
    expect(await feed().after(BEGINNING, 10)).toEqual([
      {
        ...{ position: '1', subjectId: change.subjectId },
        event: {
          ...{ type, subject: { kind: 'supplier', id: change.subjectId }, cause: 'data', runId: null },
          ...{ recordedAt: '2026-11-23T12:00:00.125Z', before, after, receipt: change.receipt },
        },
      },
    ]);
  });

  it('is read on from any place, however many are read at a time, each change once and in the same order', async () => {
    for (const size of [3, 0, 1, 7]) {
      await publish(
        ...Array.from({ length: size }, () => aScoreChange(uuid())),
        aScoreChange(uuid(), { isNews: false }),
      );
    }
    const all = await feed().after(BEGINNING, 100);
    expect(all).toHaveLength(11);
    const places = all.map(({ position, subjectId }) => `${position} ${subjectId}`);
    expect(places).toEqual([...new Set(places)].sort());
    for (const limit of [1, 2, 3, 5]) expect(await readOn(BEGINNING, limit)).toEqual(all);
    for (const [index, place] of all.entries()) expect(await readOn(place, 4)).toEqual(all.slice(index + 1));
  });

  it('without a subject goes on before the first change of its place', async () => {
    await publish(aScoreChange(uuid()));
    await publish(aScoreChange(uuid()), aScoreChange(uuid()));
    expect(await readOn({ position: '2', subjectId: null }, 10)).toHaveLength(2);
    expect(await readOn({ position: '3', subjectId: null }, 10)).toEqual([]);
  });
});

describe('a reader that follows while eight write', () => {
  it('sees every change that is kept, once, and those of each subject one after the other', async () => {
    const subjects = Array.from({ length: 5 }, () => uuid());
    for (const id of subjects) await parts.get(InputDocumentStore).write(aSupplier({ id }));
    const values = new Map<string, number | null>(subjects.map((id) => [id, null]));
    let kept = 0;
    const database = parts.get(Database);
    const store = parts.get(ScoreChangeStore);
    const pause = () => database.query('SELECT pg_sleep(random() * 0.01)');

    /** Changes one or two subjects, as scores are made: what was before is read once the subject is held. */
    async function write(round: number): Promise<void> {
      const ids = subjects.filter((_, place) => place % 5 === round % 5 || place === (round * 7) % 5);
      const isLost = round % 6 === 0;
      const work = database.transaction(async () => {
        const batch = await store.openBatch();
        await parts.get(ScoreStore).lock(ids);
        const changes = ids.map((id) =>
          aScoreChange(id, {
            oldValue: values.get(id) ?? null,
            oldBand: 'low',
            value: (values.get(id) ?? 0) + 1,
          }),
        );
        await store.add(new ScoreChangeRows(batch, changes));
        await pause();
        await store.publish(batch, new Date());
        await pause();
        if (isLost) throw new RangeError('lost');
        for (const { subjectId, value } of changes) values.set(subjectId, value);
        kept += ids.length;
      });
      await work.catch((cause: unknown) => {
        if (!isLost) throw cause;
      });
    }
    const writer = async (first: number) => {
      for (let round = first; round < first + 12; round++) await write(round);
    };
    let isOver = false;
    const writing = Promise.all(Array.from({ length: 8 }, (_, number) => writer(number * 12))).finally(() => {
      isOver = true;
    });

    const seen = [];
    for (let place = BEGINNING; ; place = seen.at(-1) ?? BEGINNING) {
      const mayBeLast = isOver;
      const page = await feed().after(place, 3);
      seen.push(...page);
      if (page.length === 0 && mayBeLast) break;
    }
    await writing;
    expect(seen).toHaveLength(kept);
    for (const id of subjects) {
      const told = seen.filter(({ subjectId }) => subjectId === id).map(({ event }) => event);
      expect(told.map(({ after }) => after?.value)).toEqual(told.map((_, place) => place + 1));
      expect(told.map(({ before }) => before?.value ?? null)).toEqual([
        null,
        ...told.slice(0, -1).map(({ after }) => after?.value),
      ]);
      expect(told.at(-1)?.after?.value).toBe(values.get(id));
    }
  }, 60_000);
});
