import { aMaterial, aPolicy, byCode, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { PersistenceModule } from '../persistence.module';
import { ReferenceFactsReadModel } from '../read-models/reference-facts.read-model';
import { PublishedRunStore } from './published-run.store';
import { ReferenceVersionStore } from './reference-version.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

describe('the published run', () => {
  it('of a new database is the run 0, which rests on its reference data', async () => {
    const facts = await parts.get(ReferenceFactsReadModel).current();
    expect(await parts.get(PublishedRunStore).current()).toMatchObject({
      ...{ runNumber: 0, runId: null, scoringDate: '2026-11-23' },
      ...{ generation: facts.generation, referenceVersion: facts.version },
    });
  });

  it('is always one: each takes the place of the one before', async () => {
    const runs = parts.get(PublishedRunStore);
    const runId = uuid();
    await parts.rows(
      `INSERT INTO scoring_runs (id, status, started_by, covers_all, created_at) VALUES ($1, 'queued', 'request', true, now())`,
      runId,
    );
    const run = {
      ...{ runNumber: 5, runId, scoringDate: '1999-12-31', generation: '9007199254740993' },
      ...{
        referenceVersion: '2026.11+3',
        engineVersion: '2.0.0',
        publishedAt: new Date('2026-11-24T03:00:00.125Z'),
      },
    };
    await runs.publish(run);
    expect(await runs.current()).toEqual(run);
    await runs.reachGeneration('9007199254740994', '2026.11+4');
    expect(await runs.current()).toEqual({
      ...run,
      generation: '9007199254740994',
      referenceVersion: '2026.11+4',
    });
    expect(await parts.rows('SELECT 1 FROM published_run')).toHaveLength(1);
    await expect(runs.publish({ ...run, runId: uuid() })).rejects.toMatchObject({
      constraint: 'published_run_run_fk',
    });
  });
});

describe('the reference data of a generation', () => {
  const kept = {
    generation: '71',
    version: '2026.11+70',
    materials: byCode([aMaterial()]),
    policies: [aPolicy()],
  };

  it('is read as it was kept, though it has changed since and is kept only once', async () => {
    const versions = parts.get(ReferenceVersionStore);
    await versions.keep(kept);
    await versions.keep({ ...kept, version: 'another', materials: byCode([]), policies: [] });
    const facts = parts.get(ReferenceFactsReadModel);
    expect(await facts.ofGeneration('71')).toEqual(kept);
    // Once more, from what is remembered.
    expect(await facts.ofGeneration('71')).toEqual(kept);
  });

  it('in force is the same whether it is read as kept or from the records', async () => {
    const facts = parts.get(ReferenceFactsReadModel);
    const current = await facts.current();
    expect(await facts.ofGeneration(current.generation)).toEqual(current);
  });

  it('that is not kept is an error', async () => {
    await expect(parts.get(ReferenceFactsReadModel).ofGeneration('404')).rejects.toThrow(
      'Reference data of generation 404 is not kept',
    );
  });
});
