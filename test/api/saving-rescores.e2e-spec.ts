import type { SupplierSummary } from '@lodestone/contracts';
import { aLink, aRecycling } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { add, change, partnershipDraft, policyDraft, scoreOf } from './drafts';
import { problemOf } from './reply-checks';
import { addTestium, historyOf, testiumChain, testiumSupplier } from './scored-drafts';
import { pageOf } from './walk-list';

const api = useApi('reference');

const OWN = { country: 'AU', control: 'owned' as const };
const BOUGHT = { country: 'AU' };
const CHINESE = { country: 'CN' };

beforeAll(() => addTestium(api));

/** Adds a supplier with these sources; answers where it is. */
async function added(name: string, ...sources: Parameters<typeof testiumChain>): Promise<string> {
  return `suppliers/${(await add(api, 'suppliers', testiumSupplier(name, ...sources))).id}`;
}

const save = (subject: string, ...sources: Parameters<typeof testiumChain>) =>
  change(api, `/v1/${subject}`, { chains: [testiumChain(...sources)] });

const valueOf = async (subject: string) => (await scoreOf(api, subject)).value;

describe('Saved evidence', () => {
  it('has changed the score, its ETag and the history once the reply is there', async () => {
    const subject = await added('Saved', OWN);
    const { headers } = await api.call('get', `/v1/${subject}/score`);
    expect(await valueOf(subject)).toBeCloseTo(20, 9);
    await save(subject, CHINESE);
    // The list makes no score anew, so it tells what saving left.
    const [listed] = (await pageOf<SupplierSummary>(api, 'suppliers?q=Saved')).data;
    expect(listed.score).toMatchObject({ value: expect.closeTo(100, 9) as number, band: 'critical' });
    const score = await api.call('get', `/v1/${subject}/score`).set('if-none-match', headers.etag);
    expect(score).toMatchObject({ status: 200, body: { value: expect.closeTo(100, 9) as number } });
    expect(score.headers.etag).not.toBe(headers.etag);
    expect(await historyOf(api, subject)).toEqual(['data 100', 'data 20']);
  });

  it('that says the same of the score is no change of it', async () => {
    const subject = await added('Same', OWN);
    await change(api, `/v1/${subject}`, {
      note: 'Visited',
      identifiers: [{ scheme: 'cage', value: '0A1B2' }],
    });
    await change(api, `/v1/${subject}`, { name: 'Same as before' });
    await save(subject, { ...OWN, note: 'Seen on site' });
    await scoreOf(api, subject);
    expect(await historyOf(api, subject)).toEqual(['data 20']);
    expect((await scoreOf(api, subject)).subject.name).toBe('Same as before');
  });

  it('about nothing leaves nothing to score, and is scored again once there is something', async () => {
    const subject = await added('Silent for a while', BOUGHT);
    await change(api, `/v1/${subject}`, { chains: [] });
    problemOf(await api.call('get', `/v1/${subject}/score`), {
      status: 404,
      code: 'score.nothing_to_score',
    });
    expect((await pageOf<SupplierSummary>(api, 'suppliers?q=Silent')).data[0].score).toBeNull();
    await save(subject, OWN);
    expect(await historyOf(api, subject)).toEqual(['data 20', 'data none', 'data 50']);
  });

  it('gone with its supplier takes the score along', async () => {
    const subject = await added('Gone', OWN);
    await api.call('delete', `/v1/${subject}`).set('if-match', '"1"');
    for (const rest of ['score', 'scores'])
      problemOf(await api.call('get', `/v1/${subject}/${rest}`), { status: 404, code: 'supplier.not_found' });
  });
});

describe('A supplier upstream', () => {
  it('moves whoever links to it, near and far, and nobody else', async () => {
    const mine = await added('Mine', BOUGHT);
    const trader = await added('Trader', aLink(mine.split('/')[1]));
    const reseller = await added('Reseller', aLink(trader.split('/')[1]));
    const stranger = await added('Stranger', BOUGHT);
    expect(await Promise.all([trader, reseller].map(valueOf))).toEqual([50, 50]);
    await save(mine, CHINESE);
    expect(await Promise.all([trader, reseller, stranger].map(valueOf))).toEqual([100, 100, 50]);
    expect(await historyOf(api, reseller)).toEqual(['upstream 100', 'data 50']);
    expect(await historyOf(api, stranger)).toEqual(['data 50']);
    await save(mine, BOUGHT);
    expect((await scoreOf(api, reseller)).lookThrough).toMatchObject({ hidden: 0, lookThrough: 0 });
    expect(await historyOf(api, reseller)).toEqual(['upstream 50', 'upstream 100', 'data 50']);
  });

  it('moves nobody who no longer links to it', async () => {
    const mine = await added('Old mine', BOUGHT);
    const trader = await added('Leaving trader', aLink(mine.split('/')[1]));
    await save(trader, OWN);
    await save(mine, CHINESE);
    await scoreOf(api, trader);
    expect(await historyOf(api, trader)).toEqual(['data 20', 'data 50']);
  });

  it('moves a partnership that it takes part in', async () => {
    const mine = await added('Partner', OWN);
    const party = { supplierId: mine.split('/')[1], name: 'Partner', role: 'producer' as const };
    const parties = [{ ...party, country: null, amount: null, reference: null, note: null }];
    // Declares no extraction itself, so it takes over what its party owns.
    const { id } = await add(api, 'partnerships', partnershipDraft({ parties, chains: [testiumChain()] }));
    const before = await valueOf(`partnerships/${id}`);
    await save(mine, { country: 'CN', control: 'owned' });
    expect(await valueOf(`partnerships/${id}`)).toBeGreaterThan(before);
    expect((await historyOf(api, `partnerships/${id}`)).map((row) => row.split(' ')[0])).toEqual([
      'upstream',
      'data',
    ]);
  });
});

describe('Saved reference data', () => {
  it('shows in the next score of whoever leans on it, with itself as the cause', async () => {
    const silent = await added('Leans on world shares');
    const sure = await added('Declares it all', OWN);
    expect(await valueOf(silent)).toBeCloseTo(70, 9);
    const [share] = (await pageOf(api, 'production-shares?material=testium')).data;
    await change(api, `/v1/production-shares/${share.id}`, { share: 0.6 });
    expect(await valueOf(silent)).toBeCloseTo(80, 9);
    await change(api, `/v1/production-shares/${share.id}`, { share: 0.4 });
    await scoreOf(api, silent);
    await scoreOf(api, sure);
    expect(await historyOf(api, silent)).toEqual(['reference 70', 'reference 80', 'data 70']);
    expect(await historyOf(api, sure)).toEqual(['data 20']);
  });

  it('about recycling counts for who declares none', async () => {
    const chains = [{ ...testiumChain(OWN), recycling: null }];
    const { id } = await add(api, 'suppliers', { ...testiumSupplier('Unrecycled'), chains });
    // 20 points less a fifth, as 0.05 is a fifth of the target of 0.25.
    expect(await valueOf(`suppliers/${id}`)).toBeCloseTo(16, 9);
    const [rate] = (await pageOf(api, 'recycling-rates?material=testium')).data;
    await change(api, `/v1/recycling-rates/${rate.id}`, { rate: 0.1 });
    expect(await valueOf(`suppliers/${id}`)).toBeCloseTo(12, 9);
    await change(api, `/v1/suppliers/${id}`, {
      chains: [{ ...chains[0], recycling: aRecycling({ postConsumer: 0.25 }) }],
    });
    expect(await historyOf(api, `suppliers/${id}`)).toEqual(['data 0', 'reference 12', 'data 16']);
  });

  it('about policies counts while they apply', async () => {
    const subject = await added('Taxed');
    const tax = policyDraft({ code: 'XX-TAX', materials: ['testium'], stages: ['extraction'] });
    const { id } = await add(api, 'policies', tax);
    // 50 · 0.4 · 1.2 + 30 + 20
    expect(await valueOf(subject)).toBeCloseTo(74, 9);
    await change(api, `/v1/policies/${id}`, { measure: 'prohibition' });
    expect(await valueOf(subject)).toBeCloseTo(80, 9);
    const { headers } = await api.call('get', `/v1/policies/${id}`);
    await api.call('delete', `/v1/policies/${id}`).set('if-match', headers.etag);
    await scoreOf(api, subject);
    expect(await historyOf(api, subject)).toEqual(['policy 70', 'policy 80', 'policy 74', 'data 70']);
  });

  it('about another material moves nobody', async () => {
    const subject = await added('Unmoved');
    await add(api, 'policies', policyDraft({ code: 'XX-OTHER' }));
    const before = await scoreOf(api, subject);
    await add(api, 'policies', policyDraft({ code: 'XX-OTHER-2' }));
    const after = await scoreOf(api, subject);
    // Nothing that the score rests on is another, so it is still the same, with its receipt, and true of the new version.
    expect(after.referenceVersion).not.toBe(before.referenceVersion);
    expect(after).toEqual({ ...before, referenceVersion: after.referenceVersion });
    expect(await historyOf(api, subject)).toEqual(['data 70']);
  });
});
