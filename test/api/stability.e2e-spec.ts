import { stabilitySchema } from '@lodestone/contracts';
import type { Weights } from '@lodestone/scoring-engine';
import { aChain, aRandom, aRecycling, aSource, someWeights } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, change, supplierDraft } from './drafts';
import { inOrder, valueUnder } from './other-weights';
import { bodyOf, problemOf } from './reply-checks';

const api = useApi('portfolio');

const stabilityOf = async (subject: string, query: Record<string, string> = {}) =>
  bodyOf(await api.call('get', `/v1/${subject}/score/stability`).query(query), stabilitySchema);

/** A supplier of cobalt, about which no policy is in force. */
const cobalt = (name: string, postConsumer: number, ...sources: Parameters<typeof aSource>[0][]) => {
  const chain = {
    material: 'cobalt',
    deliveredStage: 'processing',
    recycling: aRecycling({ postConsumer }),
  } as const;
  const both = (['extraction', 'processing'] as const).flatMap((stage) =>
    sources.map((source) => aSource({ ...source, stage })),
  );
  return add(api, 'suppliers', supplierDraft({ name, chains: [aChain({ ...chain, sources: both })] }));
};

describe('A subject with the risks (1, 0, 0) against one with (½, ½, ½)', () => {
  let [exposed, even, model] = ['', '', ''];
  const byModel = async (id: string, against: string) => stabilityOf(`suppliers/${id}`, { against, model });
  const rounded = (corners: readonly Parameters<typeof inOrder>[0][]) =>
    corners.map((corner) => inOrder(corner).map((weight) => Number(weight.toFixed(9))));

  beforeAll(async () => {
    // Own plants in a covered country are captive, so that one risk can be 1 while another is 0.
    const draft = { name: 'Captive anywhere', captiveInCoveredCountriesCounts: true };
    ({ id: model } = await add(api, 'scoring-models', draft));
    ({ id: exposed } = await cobalt('Exposed', 0.25, { country: 'CN', control: 'owned' }));
    ({ id: even } = await cobalt(
      'Even',
      0.125,
      { country: 'CN', share: 0.5 },
      { country: 'AU', share: 0.5, control: 'owned' },
    ));
  });

  it('is the riskier one where w₁ > ½, a quarter of all weights', async () => {
    const { dimensions, against, model: used } = await byModel(exposed, even);
    expect(used.id).toBe(model);
    expect(inOrder(dimensions)).toEqual([100, 0, 0]);
    expect(against).toMatchObject({
      subject: { kind: 'supplier', id: even, name: 'Even' },
      where: 'somewhere',
    });
    expect(against?.riskier.share).toBeCloseTo(0.25, 12);
    expect(against?.safer.share).toBeCloseTo(0.75, 12);
    expect(rounded(against?.riskier.polygon ?? [])).toEqual(
      expect.arrayContaining([
        [1, 0, 0],
        [0.5, 0.5, 0],
        [0.5, 0, 0.5],
      ]),
    );
    expect(rounded(against?.ties ?? [])).toEqual(
      expect.arrayContaining([
        [0.5, 0.5, 0],
        [0.5, 0, 0.5],
      ]),
    );
  });

  it('has the central weights (2/9, 7/18, 7/18) on the side of the second', async () => {
    const { dimensions, against } = await byModel(even, exposed);
    expect(inOrder(dimensions)).toEqual([50, 50, 50]);
    expect(against?.riskier.share).toBeCloseTo(0.75, 12);
    const central = inOrder(against?.riskier.centralWeights ?? dimensions);
    [2 / 9, 7 / 18, 7 / 18].forEach((weight, dimension) =>
      expect(central[dimension]).toBeCloseTo(weight, 12),
    );
  });

  it('is critical on 0.35² of all weights, and high on the others as its worst stage demands', async () => {
    const { bands, flip, band } = await byModel(exposed, even);
    expect(bands.map(({ band: each }) => each)).toEqual(['low', 'moderate', 'high', 'critical']);
    [0, 0, 1 - 0.35 ** 2, 0.35 ** 2].forEach((share, at) => expect(bands[at].share).toBeCloseTo(share, 12));
    // At w₁ = ½ it is high; 15 points of weight more on it make it critical.
    expect(band).toBe('high');
    expect(flip?.band).toBe('critical');
    expect(flip?.moved).toBeCloseTo(0.15, 12);
    expect(flip?.weights.chinaExposure).toBeCloseTo(0.65, 12);
  });

  it('has no ranks by a model that is not in force', async () => {
    expect((await byModel(exposed, even)).ranks).toBeNull();
    expect((await stabilityOf(`suppliers/${exposed}`)).ranks).not.toBeNull();
  });
});

describe('Two subjects of the portfolio', () => {
  const pairs: [string, string][] = [
    ['suppliers/lodestone:mp-materials', 'lodestone:syrah'],
    ['suppliers/lodestone:mp-materials', 'lodestone:mp-dod'],
    ['suppliers/lodestone:vulcan-elements', 'lodestone:energy-fuels'],
    ['partnerships/lodestone:energyfuels-vulcan', 'lodestone:syrah-tesla'],
    ['suppliers/lodestone:lynas', 'lodestone:chemours'],
    ['suppliers/lodestone:cyclic-materials', 'lodestone:lynas'],
  ];

  it.each(pairs)('%s outranks %s just where trying weights says so', async (subject, against) => {
    const reply = await stabilityOf(subject, { against });
    const rival = reply.against?.subject ?? reply.subject;
    const other = await stabilityOf(`${rival.kind}s/${rival.id}`);
    const [own, its] = [inOrder(reply.dimensions), inOrder(other.dimensions)];
    const lead = own.map((risk, dimension) => risk - its[dimension]) as [number, number, number];
    const random = aRandom(7);
    const tries = 200_000;
    let [ahead, behind] = [0, 0];
    for (let each = 0; each < tries; each++) {
      const value = valueUnder(lead, someWeights(random));
      if (value > 0) ahead++;
      if (value < 0) behind++;
    }
    expect(Math.abs((reply.against?.riskier.share ?? NaN) - ahead / tries)).toBeLessThan(0.005);
    expect(Math.abs((reply.against?.safer.share ?? NaN) - behind / tries)).toBeLessThan(0.005);
    const [can, must] = [lead.some((each) => each > 0), !lead.some((each) => each < 0)];
    const where = can ? (must ? 'everywhere' : 'somewhere') : must ? 'tied' : 'nowhere';
    expect(reply.against?.where).toBe(where);
    for (const tie of reply.against?.ties ?? []) expect(valueUnder(lead, inOrder(tie))).toBeCloseTo(0, 9);
  });

  it('are compared with itself as tied', async () => {
    const { against } = await stabilityOf('suppliers/lodestone:lynas', { against: 'lodestone:lynas' });
    expect(against).toMatchObject({ where: 'tied', riskier: { share: 0 }, safer: { share: 0 } });
  });

  it('of the same identifier are told apart by the kind that is asked', async () => {
    const against = 'lodestone:gb-materials';
    for (const kind of ['supplier', 'partnership']) {
      const reply = await stabilityOf(`${kind}s/lodestone:umicore${kind === 'supplier' ? '' : '-stl'}`, {
        against,
      });
      expect(reply.against?.subject.kind).toBe(kind);
    }
  });
});

describe('What the README tells of Syrah', () => {
  it('is what the API answers of it', async () => {
    const { value, band, bands, flip, against } = await stabilityOf('suppliers/lodestone:syrah', {
      against: 'lodestone:mp-materials',
    });
    expect([value, band]).toEqual([37.3025, 'moderate']);
    const shares = [0.08784, 0.50676, 0.20676, 0.19865];
    bands.forEach(({ share }, at) => expect(share).toBeCloseTo(shares[at], 5));
    expect(flip).toMatchObject({ band: 'low', moved: expect.closeTo(0.1554, 12) });
    expect(against?.where).toBe('everywhere');
    const near = await stabilityOf('suppliers/lodestone:5e');
    expect([near.band, near.flip?.moved]).toEqual(['high', expect.closeTo(0.00958, 5)]);
  });
});

describe('Reachable ranks', () => {
  const ranksOf = async (id: string) => (await stabilityOf(`suppliers/${id}`)).ranks;

  it('follow every edit at once', async () => {
    const { id } = await cobalt('Edited', 0.1, { country: 'AU', control: 'owned' });
    const before = await ranksOf(id);
    const { id: added } = await cobalt('Riskier', 0, { country: 'CN' });
    const after = await ranksOf(id);
    expect(after?.of).toBe((before?.of ?? 0) + 1);
    expect(after?.riskiest.atLeast).toBe((before?.riskiest.atLeast ?? 0) + 1);
    await change(api, `/v1/suppliers/${added}`, { chains: [] });
    expect(await ranksOf(id)).toEqual(before);
    await api.call('delete', `/v1/suppliers/${added}`).set('if-match', '*');
    expect(await ranksOf(id)).toEqual(before);
  });

  it('go on when a night has published another run', async () => {
    const { id } = await cobalt('Through the night', 0.1, { country: 'AU', control: 'owned' });
    const before = await ranksOf(id);
    await api.night();
    expect(await ranksOf(id)).toEqual(before);
    const { body } = await api.call('get', `/v1/suppliers/${id}/score/rank`);
    expect(body.rank).toBeGreaterThanOrEqual(before?.riskiest.atLeast ?? Infinity);
    expect(body.rank).toBeLessThanOrEqual(before?.safest.atMost ?? 0);
  });
});

describe('Stability', () => {
  const lynas = '/v1/suppliers/lodestone:lynas/score/stability';
  const weights: Weights = [0.2, 0.2, 0.6];

  it('under another version of the scoring model starts from its weights and limits', async () => {
    const [chinaExposure, verticalIntegration, recyclingShare] = weights;
    const draft = {
      name: 'Recycling counts most',
      weights: { chinaExposure, verticalIntegration, recyclingShare },
      composite: 'resilience-geometric',
    };
    const { id: model } = await add(api, 'scoring-models', draft);
    const reply = await stabilityOf('suppliers/lodestone:mp-materials', { model });
    inOrder(reply.weights).forEach((weight, at) => expect(weight).toBeCloseTo(weights[at], 12));
    const scored = await api.call('get', '/v1/suppliers/lodestone:mp-materials/score').query({ model });
    expect(reply.band).toBe(scored.body.band);
    const explained = await api
      .call('get', '/v1/suppliers/lodestone:mp-materials/score/explanation')
      .query({ model });
    const { bands, flip } = reply;
    expect(explained.body.stability).toEqual({ weights: reply.weights, bands, flip });
  });

  it.each([
    ['suppliers/lodestone:nobody', 'supplier.not_found'],
    ['partnerships/lodestone:lynas', 'partnership.not_found'],
    ['suppliers/lodestone:american-resources', 'score.nothing_to_score'],
  ])('of %s is not there', async (subject, code) => {
    problemOf(await api.call('get', `/v1/${subject}/score/stability`), { status: 404, code });
  });

  it.each([
    ['nobody known', 'lodestone:nobody', 'against.not_found'],
    ['no reference', 'nobody', 'against.not_found'],
    ['somebody without a chain', 'lodestone:american-resources', 'against.nothing_to_score'],
  ])('against %s is refused', async (_, against, code) => {
    const reply = await api.call('get', lynas).query({ against });
    problemOf(reply, { status: 404, code, pointers: ['/against'] });
  });

  it.each([
    ['an empty reference', 'against=', 400, 'field.too_small', ['/against']],
    [
      'two references',
      'against=lodestone:lynas&against=lodestone:iluka',
      400,
      'field.wrong_type',
      ['/against'],
    ],
    ['a day', 'asOf=2026-11-23', 400, 'field.unknown', ['/asOf']],
    ['no model at all', 'model=newest', 400, 'field.not_allowed', ['/model']],
    ['a model that there is not', 'model=999', 404, 'model.not_found', []],
  ])('asked with %s is refused', async (_, query, status, code, pointers) => {
    problemOf(await api.call('get', `${lynas}?${query}`), { status, code, pointers });
  });
});
