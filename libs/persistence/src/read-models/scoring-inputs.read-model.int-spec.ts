import { documentHash, type Subject } from '@lodestone/scoring-engine';
import { aKeptScore, aSupplier, someFigures, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { ScoringInputs } from './scoring-inputs.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);
const some = (...ids: string[]) => inTransaction(() => parts.get(ScoringInputs).some(ids));
const range = (firstId: string, lastId: string, chosenBy: string | null = null) =>
  inTransaction(() => parts.get(ScoringInputs).range({ firstId, lastId }, chosenBy));

async function kept(...subjects: Subject[]): Promise<void> {
  for (const subject of subjects) await parts.get(InputDocumentStore).write(subject);
}
const [a, b, c, d] = Array.from({ length: 4 }, () => uuid()).sort();

beforeAll(async () => {
  await kept(aSupplier({ id: c }), aSupplier({ id: a, name: 'Größe' }), aSupplier({ id: b, chains: [] }));
  await parts.get(InputDocumentStore).write(aSupplier({ id: d, kind: 'partnership' }), [b, a]);
  await parts.rows('CREATE TABLE scores_1 PARTITION OF scores FOR VALUES IN (1)');
  await inTransaction(async () => {
    const figures = someFigures({ value: 1 / 3, lower: 0, band: 'low', saidIn: '9007199254740993' });
    await parts
      .get(ScoreStore)
      .add(new ScoreRows(0, [aKeptScore(a, { figures }), aKeptScore(b, { figures: null })]));
    await parts.get(ScoreStore).add(new ScoreRows(1, [aKeptScore(c)]));
  });
});

describe('subjects to score', () => {
  it('come with their documents to the letter, and with what the published run says of them', async () => {
    const subject = aSupplier({ id: a, name: 'Größe' });
    const [input] = await some(a);
    expect(input).toEqual({
      ...{ id: a, kind: 'supplier', hash: documentHash(subject), document: expect.any(String) as string },
      ...{
        dependsOn: [],
        before: { value: 1 / 3, band: 'low', pins: Buffer.of(1, 2, 3), saidIn: '9007199254740993' },
      },
    });
    expect(JSON.parse(input.document)).toEqual(subject);
  });

  it('tell those that there was nothing to score of from those that the published run does not know', async () => {
    expect((await some(c, b)).map(({ id, before }) => [id, before])).toEqual([
      [b, { value: null, band: null, pins: Buffer.of(1, 2, 3), saidIn: null }],
      [c, null],
    ]);
  });

  it('tell whom else they rest on', async () => {
    const [{ kind, dependsOn }] = await some(d);
    expect([kind, [...dependsOn].sort()]).toEqual(['partnership', [a, b]]);
  });

  it('come in the order of ids; who is not there is left out', async () => {
    expect((await some(d, uuid(), a, c)).map(({ id }) => id)).toEqual([a, c, d]);
    expect(await some()).toEqual([]);
  });

  it('of a range are all from the first to the last, or those alone that a run has chosen', async () => {
    const idsOf = (inputs: readonly { id: string }[]) => inputs.map(({ id }) => id);
    expect(idsOf(await range(a, d))).toEqual([a, b, c, d]);
    expect(idsOf(await range(b, c))).toEqual([b, c]);
    const runId = uuid();
    await parts.rows(
      `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', false, now())`,
      runId,
    );
    await parts.rows('INSERT INTO run_subjects SELECT $1, unnest($2::uuid[])', runId, [a, c]);
    expect(idsOf(await range(a, d, runId))).toEqual([a, c]);
    expect(idsOf(await range(b, d, runId))).toEqual([c]);
    expect(idsOf(await range(a, d, uuid()))).toEqual([]);
  });

  it('are never asked for by what is no id', async () => {
    await expect(some(`${a}' OR true --`)).rejects.toThrow('Not an id');
    await expect(range(a, '')).rejects.toThrow('Not an id');
  });
});
