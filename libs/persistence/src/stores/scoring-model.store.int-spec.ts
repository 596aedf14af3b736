import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { ScoringModelReadModel } from '../read-models/scoring-model.read-model';
import { ScoringModelStore } from './scoring-model.store';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

async function add(name: string, status: 'draft' | 'active' = 'draft'): Promise<string> {
  const id = uuid();
  const editedBy = { kind: 'system' as const, id: null, name: 'Lodestone' };
  const model = { id, name, note: null, basedOn: null, parameters: DEFAULT_PARAMETERS, editedBy };
  const store = parts.get(ScoringModelStore);
  await parts
    .get(Database)
    .transaction(() => (status === 'draft' ? store.insert(model) : store.insertFirst(model, new Date())));
  return id;
}
const versions = async () => {
  const { data } = await parts.get(ScoringModelReadModel).list({ limit: 50 });
  return data.map(({ version }) => version);
};

beforeEach(() => parts.rows('TRUNCATE scoring_models CASCADE'));

describe('versions of the scoring model', () => {
  it('are numbered one after the other, the newest first in the list', async () => {
    await add('first', 'active');
    await add('second');
    expect(await versions()).toEqual([2, 1]);
  });

  it('are numbered one after the other when added at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => add(`model ${index}`)));
    expect(await versions()).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('are found by id or by number, with their judgements as they were given', async () => {
    const id = await add('first', 'active');
    const models = parts.get(ScoringModelReadModel);
    const model = { id, version: 1, name: 'first', parameters: DEFAULT_PARAMETERS };
    expect(await models.model(id)).toEqual(model);
    expect(await models.model('1')).toEqual(model);
    expect(await models.active()).toEqual(model);
    expect(await models.find('1')).toMatchObject({
      ...DEFAULT_PARAMETERS,
      id,
      status: 'active',
      basedOn: null,
    });
  });

  it.each(['2', '01', '-1', 'first', '', uuid(), 'a\0b'])('are not found as %j', async (ref) => {
    await add('first', 'active');
    expect(await parts.get(ScoringModelReadModel).find(ref)).toBeNull();
  });

  it('are listed by status', async () => {
    await add('first', 'active');
    await add('second');
    const { data } = await parts.get(ScoringModelReadModel).list({ limit: 50, status: 'draft' });
    expect(data.map(({ name }) => name)).toEqual(['second']);
  });

  it('of which two are active is one too many for the database', async () => {
    await add('first', 'active');
    await expect(add('second', 'active')).rejects.toMatchObject({ constraint: 'scoring_models_governed' });
    expect(await versions()).toEqual([1]);
  });
});
