import { aScoreChange, aScoreEnd, aSupplier, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { type NewScoreChange, ScoreChangeRows } from '../stores/score-change-rows';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoreReadModel } from './score.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const scores = () => parts.get(ScoreReadModel);

/** Records changes, each in a batch of its own. */
async function record(...changes: readonly (readonly [recordedAt: string, change: NewScoreChange])[]) {
  const store = parts.get(ScoreChangeStore);
  for (const [recordedAt, change] of changes) {
    await parts.get(Database).transaction(async () => {
      const batch = await store.openBatch();
      await store.add(new ScoreChangeRows(batch, [change]));
      await store.publish(batch, new Date(recordedAt));
    });
  }
}
const change = (id: string, number: number, given: Partial<NewScoreChange> = {}) =>
  aScoreChange(id, { receipt: `sha256:${number}`, value: number, ...given });

afterEach(() => parts.rows('TRUNCATE score_changes, score_batches'));

describe('the history of a score', () => {
  it('has a row a change, the newest first, page by page', async () => {
    const id = uuid();
    const days = ['2026-11-20', '2026-11-21', '2026-11-21', '2026-11-22'];
    await record([`2026-11-19T08:00:00Z`, change(uuid(), 9)]);
    await record(...days.map((day, number) => [`${day}T08:00:00.125Z`, change(id, number)] as const));
    const first = await scores().history(id, { limit: 3 });
    expect(first.data.map(({ score }) => score?.receipt)).toEqual(['sha256:3', 'sha256:2', 'sha256:1']);
    expect(first.data[0]).toMatchObject({ recordedAt: '2026-11-22T08:00:00.125Z', cause: 'data' });
    expect(first.page).toMatchObject({ total: 4, totalIs: 'exact' });
    const second = await scores().history(id, { limit: 3, cursor: first.page.nextCursor ?? '' });
    expect(second.data.map(({ score }) => score?.receipt)).toEqual(['sha256:0']);
    expect(second.page.nextCursor).toBeNull();
  });

  it('tells the reply as it was then: template, figures of that day, version of the reference data', async () => {
    const id = uuid();
    const [{ version }] = await parts.rows<{ version: string }>('SELECT version FROM reference_versions');
    const reply = {
      ...{ template: '{"value":40.5}', confidences: [0.5, 0.125], scoringDate: '2026-11-20' },
      ...{ computedAt: '2026-11-20T08:00:00.000Z', receipt: 'sha256:1', referenceVersion: version },
    };
    await record([
      '2026-11-20T08:00:00Z',
      aScoreChange(id, { confidences: [0.5, 0.125], scoringDate: '2026-11-20' }),
    ]);
    expect((await scores().history(id, { limit: 5 })).data).toEqual([
      { recordedAt: '2026-11-20T08:00:00.000Z', cause: 'data', score: reply },
    ]);
    expect(await scores().asOf(id, new Date('2026-11-21'))).toEqual({ reply });
  });

  it('leaves out what was no news; of a moment it is told all the same, as it is what was said then', async () => {
    const id = uuid();
    await record(
      ['2026-11-20T08:00:00Z', change(id, 1)],
      ['2026-11-21T08:00:00Z', change(id, 2, { isNews: false })],
    );
    expect((await scores().history(id, { limit: 5 })).data).toHaveLength(1);
    expect(await scores().asOf(id, new Date('2026-11-22'))).toMatchObject({ reply: { receipt: 'sha256:2' } });
  });

  it.each([
    ['before the first change', '2026-11-19T23:59:59.999Z', null],
    ['at the moment of a change', '2026-11-20T08:00:00.000Z', 'sha256:1'],
    ['a moment before the next', '2026-11-22T07:59:59.999Z', 'sha256:1'],
    ['after the last of one moment', '2026-11-22T08:00:00.000Z', 'sha256:3'],
  ])('says what was in force %s', async (_, moment, receipt) => {
    const id = uuid();
    await record(
      ['2026-11-20T08:00:00Z', change(id, 1)],
      ['2026-11-22T08:00:00Z', change(id, 2)],
      ['2026-11-22T08:00:00Z', change(id, 3)],
    );
    const found = await scores().asOf(id, new Date(moment));
    expect(found?.reply?.receipt ?? null).toBe(receipt);
  });

  it('can end: from then on nothing was in force', async () => {
    const id = uuid();
    await record(['2026-11-20T08:00:00Z', change(id, 1)], ['2026-11-21T08:00:00Z', aScoreEnd(id)]);
    expect(await scores().asOf(id, new Date('2026-11-21T07:59:59Z'))).toMatchObject({
      reply: { receipt: 'sha256:1' },
    });
    expect(await scores().asOf(id, new Date('2026-11-22'))).toEqual({ reply: null });
    expect(
      (await scores().history(id, { limit: 5 })).data.map(({ score }) => score?.receipt ?? null),
    ).toEqual([null, 'sha256:1']);
  });

  it('stays when the subject is deleted', async () => {
    const id = uuid();
    await parts.get(InputDocumentStore).write(aSupplier({ id }));
    await record(['2026-11-20T08:00:00Z', change(id, 1)]);
    await parts.get(InputDocumentStore).delete(id);
    expect(await scores().history(id, { limit: 5 })).toMatchObject({ page: { total: 1 } });
  });
});
