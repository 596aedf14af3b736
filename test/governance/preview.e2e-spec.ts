import { type ModelPreview, modelPreviewSchema, type ScoreReply } from '@lodestone/contracts';
import { BANDS, kendallTauB } from '@lodestone/scoring-engine';
import { aChain, aRecycling, aSource } from '@lodestone/testing';
import { add, change, supplierDraft } from '../api/drafts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { useApi } from '../setup/use-api';
import { aDraft, modelOf, MODELS, peopleOf, RECYCLING_COUNTS, take } from './model-people';

const api = useApi('portfolio');
let people: Awaited<ReturnType<typeof peopleOf>>;

beforeAll(async () => {
  people = await peopleOf(api);
});

const WEIGHTS = { weights: RECYCLING_COUNTS, bandLimits: { moderate: 0.3, high: 0.5, critical: 0.7 } };
const DIMENSIONS = { ...WEIGHTS, coveredCountries: ['CN'], worstStageShare: 0.8, silencePenalty: 0.2 };

const previewOf = async (id: string): Promise<ModelPreview> =>
  bodyOf(await api.call('post', `${MODELS}/${id}/preview`), modelPreviewSchema);

async function proposed(given: object) {
  const draft = await aDraft(people.editor, given);
  await take(people.editor, 'propose', draft.id);
  const preview = bodyOf(await api.call('get', `${MODELS}/${draft.id}/preview`), modelPreviewSchema);
  return { id: draft.id, preview };
}

async function activated(id: string) {
  await take(people.approver, 'approve', id);
  await take(people.approver, 'activate', id);
  await api.quiet();
  return modelOf(api, id);
}

/** What the API says of everybody of a kind, by the version in force or by another one. */
async function scoresOf(kind: 'supplier' | 'partnership', model?: string): Promise<ScoreReply[]> {
  const { body } = await api.call('get', `/v1/${kind}s?limit=200`);
  const query = model === undefined ? '' : `?model=${model}`;
  const replies = await Promise.all(
    (body.data as { id: string }[]).map(({ id }) => api.call('get', `/v1/${kind}s/${id}/score${query}`)),
  );
  const scores = replies.flatMap((reply) => (reply.status === 200 ? [reply.body as ScoreReply] : []));
  return scores.sort((one, other) => (one.subject.id < other.subject.id ? -1 : 1));
}

const toNanos = (value: number) => Math.round(value * 1e9);

describe.each([
  ['weights and limits alone', WEIGHTS, 'composed'],
  ['what the dimensions are made of', DIMENSIONS, 'rescored'],
])('The preview of a draft that changes %s', (_, given, method) => {
  it('counts what the API says of each subject by both versions', async () => {
    const { id } = await aDraft(people.editor, given);
    const preview = await previewOf(id);
    expect(preview).toMatchObject({ method, model: { id }, pending: 0 });
    for (const kind of ['supplier', 'partnership'] as const) {
      const [before, after] = [await scoresOf(kind), await scoresOf(kind, id)];
      const impact = preview.kinds.find((each) => each.kind === kind);
      const pairs = before.map((score, place) => `${score.band} ${after[place].band}`);
      expect(impact?.subjects).toBe(before.length);
      expect(impact?.bands).toEqual(
        BANDS.flatMap((from) =>
          BANDS.map((to) => ({
            ...{ from, to },
            subjects: pairs.filter((pair) => pair === `${from} ${to}`).length,
          })),
        ),
      );
      const firm = (scores: ScoreReply[]) => scores.filter(({ bandIsFirm }) => bandIsFirm).length;
      expect(impact?.firm).toEqual({ before: firm(before), after: firm(after) });
      const ranked = before.flatMap((score, place) =>
        score.insufficient || after[place].insufficient ? [] : [[score.value, after[place].value]],
      );
      const [old, fresh] = [0, 1].map((side) => Float64Array.from(ranked, (pair) => pair[side]));
      // Points round otherwise than parts of 1: equal scores may differ in their last digits.
      const { tau } = kendallTauB(old.map(toNanos), fresh.map(toNanos));
      expect(impact?.rankCorrelation).toMatchObject({
        tau: tau === null ? null : expect.closeTo(tau, 3),
        subjects: ranked.length,
      });
      const most = Math.max(...before.map((score, place) => Math.abs(after[place].value - score.value)));
      const [first] = preview.movers.filter(({ subject }) => subject.kind === kind);
      expect(Math.abs(first.change)).toBeCloseTo(most, 10);
      const parts = Object.values(first.byDimension);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(first.change, 10);
      expect(Math.abs(first.byDimension[first.dimension])).toBe(Math.max(...parts.map(Math.abs)));
      expect(impact?.percentiles.at(-1)).toMatchObject({
        before: expect.closeTo(Math.max(...before.map(({ value }) => value)), 10),
        after: expect.closeTo(Math.max(...after.map(({ value }) => value)), 10),
      });
    }
  });

  it('has the hash that the scores then in force give, byte for byte', async () => {
    const { id, preview } = await proposed(given);
    expect(preview.method).toBe(method);
    const { activation, previewHash } = await activated(id);
    expect(previewHash).toBe(preview.hash);
    expect(activation).toMatchObject({
      ...{ previewHash: preview.hash, hash: preview.hash, reproduced: true, changed: 0, unexplained: 0 },
      unchanged: preview.subjects,
    });
    await take(people.approver, 'rollback', 1);
    await api.quiet();
  });

  it('is met for all whose inputs have not changed since; the others are listed', async () => {
    const chain = (supplierId: string | null) =>
      aChain({ sources: [aSource({ stage: 'extraction', supplierId, country: 'CN' })] });
    const upstream = await add(api, 'suppliers', { ...supplierDraft(), name: 'Mine', chains: [chain(null)] });
    const downstream = await add(api, 'suppliers', {
      ...{ ...supplierDraft(), name: 'Smelter', identifiers: [] },
      chains: [chain(upstream.id)],
    });
    await api.quiet();
    const { id, preview } = await proposed(given);
    await change(api, `/v1/suppliers/${upstream.id}`, {
      chains: [{ ...chain(null), sources: [aSource({ stage: 'extraction', country: 'AU' })] }],
    });
    const fresh = await add(api, 'suppliers', { ...supplierDraft(), name: 'Newcomer' });
    await api.quiet();
    const { activation } = await activated(id);
    expect(activation).toMatchObject({
      ...{ previewHash: preview.hash, reproduced: true, changed: 3, unexplained: 0 },
      unchanged: preview.subjects - 2,
    });
    expect(activation?.hash).not.toBe(preview.hash);
    expect(activation?.changedSubjects.map(({ subject, input }) => [subject.name, input])).toEqual(
      [
        [upstream.id, 'Mine', 'data'],
        [downstream.id, 'Smelter', 'upstream'],
        [fresh.id, 'Newcomer', 'new'],
      ]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, name, input]) => [name, input]),
    );
    for (const subject of [downstream, upstream, fresh]) {
      await api.call('delete', `/v1/suppliers/${subject.id}`).set('if-match', '*');
    }
    await take(people.approver, 'rollback', 1);
    await api.quiet();
  });
});

describe('A preview', () => {
  it('is the same each time, and changes nothing', async () => {
    const { id } = await aDraft(people.editor, DIMENSIONS);
    const [first, second] = [await previewOf(id), await previewOf(id)];
    expect(second).toEqual(first);
    expect(await modelOf(api, id)).toMatchObject({ status: 'draft', previewHash: null });
  });

  it('of the version in force moves nobody', async () => {
    const { data } = (await api.call('get', `${MODELS}?status=active`)).body as { data: { id: string }[] };
    const preview = await previewOf(data[0].id);
    expect(preview.movers).toEqual([]);
    expect(preview.alarms).toEqual([]);
    for (const { bands, rankCorrelation, subjects } of preview.kinds) {
      const stayed = bands.filter(({ from, to }) => from === to);
      expect(stayed.reduce((sum, each) => sum + each.subjects, 0)).toBe(subjects);
      expect(rankCorrelation.tau).toBeCloseTo(1, 12);
    }
  });

  it('raises an alarm for a supplier whose one strength gets nearly all the weight', async () => {
    const sources = [aSource({ stage: 'extraction', country: 'CN', control: 'spot' })];
    const recycling = aRecycling({ postConsumer: 0.25 });
    const planted = await add(api, 'suppliers', {
      ...{ ...supplierDraft(), name: 'Favourite', identifiers: [] },
      chains: [aChain({ deliveredStage: 'extraction', sources, recycling })],
    });
    const weights = { chinaExposure: 0.03, verticalIntegration: 0.02, recyclingShare: 0.95 };
    const { preview } = await proposed({ weights });
    expect(preview.alarms.map(({ subject }) => subject.id)).toContain(planted.id);
    const innocent = { chinaExposure: 0.48, verticalIntegration: 0.3, recyclingShare: 0.22 };
    expect((await proposed({ weights: innocent })).preview.alarms).toEqual([]);
  });

  it('is kept of what was proposed alone', async () => {
    const { id } = await aDraft(people.editor);
    problemOf(await api.call('get', `${MODELS}/${id}/preview`), { status: 404, code: 'model.no_preview' });
    problemOf(await api.call('post', `${MODELS}/999/preview`), { status: 404, code: 'record.not_found' });
  });
});
