import {
  type ScoringModelRecord,
  scoringModelListSchema,
  scoringModelSchema,
  scoringParametersSchema,
} from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add } from './drafts';
import { bodyOf, expectNotModified, problemOf } from './reply-checks';

const api = useApi('reference');

const AT = '/v1/scoring-models';
const WEIGHTS = { chinaExposure: 0.4, verticalIntegration: 0.3, recyclingShare: 0.3 };

async function active(): Promise<ScoringModelRecord> {
  return bodyOf(await api.call('get', `${AT}/1`), scoringModelSchema);
}

describe('The scoring model', () => {
  it('that is active from the start is version 1, with the defaults of the scoring model', async () => {
    expect(await active()).toMatchObject({
      version: 1,
      status: 'active',
      basedOn: null,
      weights: { chinaExposure: 0.5, verticalIntegration: 0.3, recyclingShare: 0.2 },
      composite: 'weighted-mean',
      worstStageShare: 0.5,
      coveredCountries: ['CN', 'HK', 'MO'],
      recyclingTarget: 0.25,
      bandLimits: { moderate: 0.25, high: 0.5, critical: 0.65 },
    });
  });

  it('is read by id as by version number', async () => {
    const byNumber = await active();
    const reply = await api.call('get', `${AT}/${byNumber.id}`);
    expect(bodyOf(reply, scoringModelSchema)).toEqual(byNumber);
    expectNotModified(
      await api.call('get', `${AT}/1`).set('if-none-match', reply.headers.etag),
      reply.headers.etag,
    );
  });

  it.each(['2147483648', '01', '0', 'first', '%00', '01a20816-172c-7135-9716-51d6eb6caa97'])(
    'is not found as %s',
    async (ref) => {
      problemOf(await api.call('get', `${AT}/${ref}`), { status: 404, code: 'record.not_found' });
    },
  );
});

describe('A draft', () => {
  it('is another version with some judgements replaced and the others of the active one', async () => {
    const { id, version } = await active();
    const parameters = scoringParametersSchema.strip().parse(await active());
    const reply = await api.call('post', AT).send({ name: 'Board of January', weights: WEIGHTS });
    const draft = bodyOf(reply, scoringModelSchema, 201);
    expect(draft).toMatchObject({ ...parameters, weights: WEIGHTS, status: 'draft', basedOn: id });
    expect(draft.version).toBeGreaterThan(version);
    expect(reply.headers).toMatchObject({ location: `${AT}/${draft.id}`, etag: `"${draft.revision}"` });
    expect((await api.call('get', reply.headers.location)).body).toEqual(draft);
  });

  it('may be based on another draft', async () => {
    const first = await add<ScoringModelRecord>(api, 'scoring-models', { name: 'One', weights: WEIGHTS });
    const second = await add<ScoringModelRecord>(api, 'scoring-models', {
      ...{ name: 'Two', basedOn: first.id, composite: 'resilience-geometric' },
    });
    expect(second).toMatchObject({ weights: WEIGHTS, composite: 'resilience-geometric', basedOn: first.id });
  });

  it('of ten added at the same time has a number of its own, without gaps', async () => {
    const [last] = bodyOf(await api.call('get', `${AT}?limit=1`), scoringModelListSchema).data;
    const drafts = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        add<ScoringModelRecord>(api, 'scoring-models', { name: `Rival ${number}` }),
      ),
    );
    const numbers = drafts.map(({ version }) => version).sort((one, other) => one - other);
    expect(numbers).toEqual(drafts.map((_, place) => last.version + 1 + place));
  });

  it('is listed beside the active version, the newest first', async () => {
    const { data } = bodyOf(await api.call('get', AT), scoringModelListSchema);
    expect(data.at(-1)).toMatchObject({ version: 1, status: 'active' });
    const drafts = await api.call('get', `${AT}?status=draft&limit=200`);
    expect(bodyOf(drafts, scoringModelListSchema).page.total).toBe(data.length - 1);
  });

  it.each([
    [
      'a negative weight',
      { weights: { ...WEIGHTS, recyclingShare: -0.1 } },
      'field.too_small',
      '/weights/recyclingShare',
    ],
    [
      'weights that are all zero',
      { weights: { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 0 } },
      'model.weights_all_zero',
      '/weights',
    ],
    [
      'a weight that is missing',
      { weights: { chinaExposure: 1, verticalIntegration: 1 } },
      'field.required',
      '/weights/recyclingShare',
    ],
    [
      'a weight that is no number',
      { weights: { ...WEIGHTS, chinaExposure: '1' } },
      'field.wrong_type',
      '/weights/chinaExposure',
    ],
    [
      'a stage that does not count',
      { stageWeights: { extraction: 0, processing: 1, metal: 1, component: 1, product: 1 } },
      'model.stage_weight_not_positive',
      '/stageWeights',
    ],
    [
      'limits of bands that do not rise',
      { bandLimits: { moderate: 0.5, high: 0.5, critical: 0.65 } },
      'model.band_limits_not_rising',
      '/bandLimits',
    ],
    [
      'a covered country twice',
      { coveredCountries: ['CN', 'HK', 'CN'] },
      'model.covered_country_repeated',
      '/coveredCountries',
    ],
    [
      'a covered country that there is not',
      { coveredCountries: ['XX'] },
      'country.unknown',
      '/coveredCountries/0',
    ],
    ['no covered country', { coveredCountries: [] }, 'field.too_small', '/coveredCountries'],
    ['a recycling target of 0', { recyclingTarget: 0 }, 'field.too_small', '/recyclingTarget'],
    ['a share above 1', { worstStageShare: 1.01 }, 'field.too_big', '/worstStageShare'],
    ['a composite that there is not', { composite: 'median' }, 'field.not_allowed', '/composite'],
    ['an unknown field', { colour: 'red' }, 'field.unknown', '/colour'],
    ['a status of its own', { status: 'active' }, 'field.unknown', '/status'],
    ['no name', { name: ' ' }, 'field.too_small', '/name'],
    [
      'a base that there is not',
      { basedOn: '01a20816-172c-7135-9716-51d6eb6caa97' },
      'model.unknown',
      '/basedOn',
    ],
  ])('with %s is refused', async (_, given, code, pointer) => {
    const reply = await changingNothing(api, () =>
      api.call('post', AT).send({ name: 'Bad judgement', ...given }),
    );
    problemOf(reply, { status: 422, code, pointers: [pointer] });
  });
});
