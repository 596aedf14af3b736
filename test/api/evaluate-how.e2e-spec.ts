import { aChain, aLink, aSource } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, scoreOf, supplierDraft } from './drafts';
import { anUnsaved, evaluateOne } from './evaluations';

const api = useApi('reference');

const onePlant = (given: Parameters<typeof aSource>[0]) => [
  aChain({
    deliveredStage: 'processing',
    sources: [
      aSource({ country: 'AU', control: 'owned' }),
      aSource({ stage: 'processing', country: 'AU', control: 'owned', ...given }),
    ],
  }),
];

describe('The day of an evaluation', () => {
  const planned = anUnsaved('plan', { chains: onePlant({ status: 'planned', availableFrom: '2027-07-01' }) });

  it('is today when none is given', async () => {
    expect(await evaluateOne(api, anUnsaved('row'))).toMatchObject({ scoringDate: '2026-11-23' });
  });

  it.each([
    ['2027-06-30', 0],
    ['2027-07-01', 1],
  ])('%s: the plant that starts on 2027-07-01 is captive by %d', async (scoringDate, captive) => {
    const { dimensions, ...score } = await evaluateOne(api, planned, { scoringDate });
    expect(score.scoringDate).toBe(scoringDate);
    // Half the worst of two stages and half their mean; the mine is captive (scoring model §2 and §3).
    const [mine, plant] = [0, 1 - captive];
    const risk = 0.5 * Math.max(mine, plant) + 0.5 * ((mine + plant) / 2);
    expect(dimensions.verticalIntegration.value).toBeCloseTo(100 * risk, 10);
  });

  it('moves plants and policies but not the age of evidence', async () => {
    const now = await evaluateOne(api, anUnsaved('row'));
    const later = await evaluateOne(api, anUnsaved('row'), { scoringDate: '2029-11-23' });
    expect(later.confidence).toBe(now.confidence);
  });
});

describe('The scoring model of an evaluation', () => {
  it('is the active one when none is given', async () => {
    const given = await evaluateOne(api, anUnsaved('row'), { modelId: null });
    const { model, value } = await evaluateOne(api, anUnsaved('row'));
    expect(given).toMatchObject({ model, value });
    expect(model.version).toBe(1);
  });

  it('can be a draft: what counts nothing in it adds nothing', async () => {
    const weights = { chinaExposure: 0, verticalIntegration: 3, recyclingShare: 1 };
    const draft = await add(api, 'scoring-models', { name: 'Captive first', weights });
    const active = await evaluateOne(api, anUnsaved('row'));
    const drafted = await evaluateOne(api, anUnsaved('row'), { modelId: draft.id });
    expect(drafted.model).toEqual({ id: draft.id, version: draft.version, name: 'Captive first' });
    const { verticalIntegration, recyclingShare } = active.dimensions;
    expect(drafted.value).toBeCloseTo(0.75 * verticalIntegration.value + 0.25 * recyclingShare.value, 10);
    expect(drafted.dimensions.chinaExposure).toMatchObject({
      value: active.dimensions.chinaExposure.value,
      contribution: 0,
    });
    expect(drafted.receipt).not.toBe(active.receipt);
  });
});

describe('An unsaved subject', () => {
  it('can buy from a saved one, and is as exposed as it', async () => {
    const chains = [aChain({ deliveredStage: 'extraction', sources: [aSource({ country: 'CN' })] })];
    const upstream = await add(api, 'suppliers', supplierDraft({ name: 'Mine', chains }));
    const linked = [aChain({ deliveredStage: 'extraction', sources: [aLink(upstream.id)] })];
    const { dimensions, lookThrough } = await evaluateOne(api, anUnsaved('buyer', { chains: linked }));
    const { dimensions: own } = await scoreOf(api, `suppliers/${upstream.id}`);
    expect(dimensions.chinaExposure.value).toBe(100);
    expect(dimensions.chinaExposure.value).toBe(own.chinaExposure.value);
    expect(lookThrough.lookThrough).toBe(100);
  });

  it('that is a partnership takes from its parties what they own', async () => {
    const owner = await add(api, 'suppliers', supplierDraft({ name: 'Owner', chains: onePlant({}) }));
    const deal = { kind: 'partnership', chains: [aChain({ deliveredStage: 'processing' })] };
    const alone = await evaluateOne(api, anUnsaved('alone', deal));
    const together = await evaluateOne(
      api,
      anUnsaved('deal', { ...deal, parties: [{ supplierId: owner.id }] }),
    );
    expect(alone.dimensions.verticalIntegration.value).toBe(100);
    expect(together.dimensions).toMatchObject({
      verticalIntegration: { value: 0 },
      chinaExposure: { value: 0 },
    });
    expect(together.subject.kind).toBe('partnership');
  });
});

describe('A change to a saved subject', () => {
  let saved: { readonly id: string };
  const vendor = { scheme: 'vendor' as const, value: 'sap/4711' };
  const whatIf = (given: object) => ({ ref: 'what if', kind: 'supplier', base: 'vendor:sap/4711', ...given });

  beforeAll(async () => {
    saved = await add(api, 'suppliers', supplierDraft({ name: 'Basalt', identifiers: [vendor] }));
  });

  it.each([
    ['another chain', { chains: onePlant({ country: 'CN' }) }],
    ['owners in China', { coveredOwnershipShare: 0.25 }],
    ['a ban', { blocked: true }],
    ['another name and seat', { name: 'Gneiss', country: 'CN' }],
  ])('of %s scores what it scores once saved, and says what it scores today', async (_, change) => {
    const today = await scoreOf(api, `suppliers/${saved.id}`);
    const request = { subjects: [whatIf(change)] };
    const { body } = await api.call('post', '/v1/scores/evaluate').send(request);
    const [{ score, base }] = body.data;
    const { value, lower, upper, band, coverage, confidence } = today;
    expect(base).toMatchObject({ value, lower, upper, band, coverage, confidence });
    expect(await scoreOf(api, `suppliers/${saved.id}`)).toEqual(today);

    const path = `/v1/suppliers/${saved.id}`;
    const read = await api.call('get', path);
    const changed = await api.call('patch', path).set('if-match', read.headers.etag).send(change);
    const afterwards = await scoreOf(api, `suppliers/${saved.id}`);
    expect(afterwards).toEqual({ ...score, state: 'current' });

    const { name, country, blocked, coveredOwnershipShare, chains } = read.body;
    const back = { name, country, blocked, coveredOwnershipShare, chains };
    const restored = await api.call('patch', path).set('if-match', changed.headers.etag).send(back);
    expect(restored.status).toBe(200);
  });

  it('of owners in China makes captive plants unsafe', async () => {
    const today = await scoreOf(api, `suppliers/${saved.id}`);
    const changed = await evaluateOne(api, whatIf({ coveredOwnershipShare: 0.25 }));
    expect(changed.dimensions.chinaExposure.value).toBeGreaterThanOrEqual(
      today.dimensions.chinaExposure.value,
    );
    expect(changed.receipt).not.toBe(today.receipt);
  });

  it('of a ban makes it critical and leaves the number', async () => {
    const { value } = await scoreOf(api, `suppliers/${saved.id}`);
    const banned = await evaluateOne(api, whatIf({ blocked: true }));
    expect(banned).toMatchObject({
      value,
      band: 'critical',
      gates: expect.arrayContaining([{ code: 'blocked', minimumBand: 'critical' }]),
    });
  });

  it('finds it by its id as well', async () => {
    const byId = await evaluateOne(api, whatIf({ base: saved.id, blocked: true }));
    expect(byId).toEqual(await evaluateOne(api, whatIf({ blocked: true })));
  });

  it('to nothing leaves nothing to score', async () => {
    const reply = await api.call('post', '/v1/scores/evaluate').send({ subjects: [whatIf({ chains: [] })] });
    expect(reply.body.data).toMatchObject([
      { status: 'invalid', errors: [{ pointer: '/subjects/0/chains', code: 'score.nothing_to_score' }] },
    ]);
  });
});
