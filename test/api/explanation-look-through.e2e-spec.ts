import { aChain, aLink, aSource } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, supplierDraft } from './drafts';
import { type Explained, explainPortfolio, total } from './explained-portfolio';
import { problemOf } from './reply-checks';

const api = useApi('portfolio');

describe('What comes through the suppliers of each subject of the portfolio', () => {
  let all: Explained[];
  beforeAll(async () => {
    all = await explainPortfolio(api);
  });

  it('is hidden by as much as the look-through is above the face value', () => {
    for (const { explanation } of all) {
      const { faceValue, lookThrough, hidden } = explanation.lookThrough;
      expect(hidden).toBeCloseTo(lookThrough - faceValue, 9);
      expect(explanation.contributions.chinaExposure).toBeCloseTo(lookThrough / 2, 9);
    }
  });

  it('is nothing where nobody is linked', () => {
    const unlinked = all.filter(({ record }) =>
      record.chains.every(({ sources }) => sources.every(({ supplierId }) => supplierId === null)),
    );
    expect(unlinked.length).toBeGreaterThan(0);
    for (const { explanation } of unlinked.filter(({ label }) => label.startsWith('supplier '))) {
      expect(explanation.lookThrough).toMatchObject({ hidden: 0, suppliers: [], paths: [], closedLoops: [] });
    }
  });

  it('adds up by paths to what comes through each first supplier', () => {
    const linked = all.filter(({ explanation }) => explanation.lookThrough.paths.length > 0);
    expect(linked.length).toBeGreaterThan(0);
    for (const { label, explanation } of linked) {
      const { suppliers, paths } = explanation.lookThrough;
      expect(paths.length).toBeLessThan(100);
      for (const { supplier, contribution } of suppliers) {
        const through = paths.filter(({ through: [first] }) => first.id === supplier.id);
        expect([label, total(through, (path) => path.contribution)]).toEqual([
          label,
          expect.closeTo(contribution, 9),
        ]);
      }
    }
  });

  it('is told from the largest on', () => {
    for (const { explanation } of all) {
      const { suppliers, paths } = explanation.lookThrough;
      for (const told of [suppliers, paths]) {
        const values = told.map(({ contribution }) => contribution);
        expect(values).toEqual([...values].sort((one, other) => other - one));
      }
    }
  });
});

describe('A buyer of a buyer of a Chinese mine', () => {
  let buyer: string;
  let trader: { readonly id: string };
  let mine: { readonly id: string };
  const mined = (sources: Parameters<typeof aChain>[0]) =>
    [aChain({ deliveredStage: 'extraction', ...sources })] as const;

  beforeAll(async () => {
    const ofMine = [...mined({ sources: [aSource({ country: 'CN' })] })];
    mine = await add(api, 'suppliers', supplierDraft({ name: 'Mine', chains: ofMine }));
    const ofTrader = [
      ...mined({ sources: [aLink(mine.id, { country: 'AU', share: 0.5 }), aSource({ share: 0.5 })] }),
    ];
    trader = await add(api, 'suppliers', supplierDraft({ name: 'Trader', chains: ofTrader }));
    const ofBuyer = [...mined({ sources: [aLink(trader.id, { country: 'AU' })] })];
    buyer = (await add(api, 'suppliers', supplierDraft({ name: 'Buyer', chains: ofBuyer }))).id;
  });

  it('sees what the country of its supplier hides, and the path by which it comes', async () => {
    const { body } = await api.call('get', `/v1/suppliers/${buyer}/score/explanation`);
    // One stage: half of what the buyer gets is of the Chinese mine, and China exposure is half of the score.
    expect(body.lookThrough).toEqual({
      faceValue: 0,
      lookThrough: 50,
      hidden: 50,
      suppliers: [{ supplier: { id: trader.id, name: 'Trader' }, contribution: 25 }],
      paths: [
        {
          through: [
            { id: trader.id, name: 'Trader' },
            { id: mine.id, name: 'Mine' },
          ],
          chain: 'neodymium',
          stage: 'extraction',
          endsAt: 'source',
          country: 'CN',
          contribution: 25,
        },
      ],
      closedLoops: [],
    });
  });

  it('is told when its suppliers buy only from each other', async () => {
    const path = `/v1/suppliers/${mine.id}`;
    const { headers } = await api.call('get', path);
    const chains = mined({ sources: [aLink(trader.id, { country: 'AU' })] });
    const loop = await api.call('patch', path).set('if-match', headers.etag).send({ chains });
    expect(loop.status).toBe(200);
    const traders = await api.call('get', `/v1/suppliers/${trader.id}`);
    const all = mined({ sources: [aLink(mine.id, { country: 'AU' })] });
    await api
      .call('patch', `/v1/suppliers/${trader.id}`)
      .set('if-match', traders.headers.etag)
      .send({ chains: all });
    const { body } = await api.call('get', `/v1/suppliers/${buyer}/score/explanation`);
    const [{ stages }] = body.chains;
    expect(body.lookThrough.lookThrough).toBeCloseTo(stages[0].baseline.value, 9);
    expect(body.lookThrough.closedLoops).toEqual(
      expect.arrayContaining([
        { supplier: { id: mine.id, name: 'Mine' }, material: 'neodymium', stage: 'extraction' },
        { supplier: { id: trader.id, name: 'Trader' }, material: 'neodymium', stage: 'extraction' },
      ]),
    );
  });
});

describe('An explanation', () => {
  it('by a draft of the scoring model speaks of that draft', async () => {
    const weights = { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 };
    const draft = await add(api, 'scoring-models', { name: 'China alone', weights });
    const path = '/v1/suppliers/lodestone:lynas/score/explanation';
    const { body } = await api.call('get', `${path}?model=${draft.version}`);
    expect(body).toMatchObject({
      model: { id: draft.id, name: 'China alone' },
      receipt: { model: { id: draft.id } },
    });
    expect(body.contributions).toMatchObject({ verticalIntegration: 0, recyclingShare: 0 });
    expect(body.contributions.chinaExposure).toBe(body.value);
  });

  it.each([
    ['suppliers/lodestone:nobody', 404, 'supplier.not_found'],
    ['partnerships/lodestone:lynas', 404, 'partnership.not_found'],
    ['suppliers/lodestone:lynas', 404, 'model.not_found', '?model=99'],
    ['suppliers/lodestone:lynas', 400, 'field.not_allowed', '?model=newest'],
    ['suppliers/lodestone:lynas', 400, 'field.unknown', '?asOf=2026-11-23'],
  ])('of %s there is none: %d %s', async (subject, status, code, query = '') => {
    problemOf(await api.call('get', `/v1/${subject}/score/explanation${query}`), { status, code });
  });

  it('of a supplier that declares no chain there is none', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Idle', chains: [] }));
    const reply = await api.call('get', `/v1/suppliers/${id}/score/explanation`);
    problemOf(reply, { status: 404, code: 'score.nothing_to_score' });
  });
});
