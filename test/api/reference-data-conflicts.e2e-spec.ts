import { aChain, aSource, rowsOf } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import {
  add,
  materialDraft,
  partnershipDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
} from './drafts';
import { problemOf } from './reply-checks';

const api = useApi('reference');

beforeAll(async () => {
  await add(api, 'materials', materialDraft());
  await add(api, 'production-shares', productionShareDraft());
  await add(api, 'recycling-rates', recyclingRateDraft());
  await add(api, 'policies', policyDraft());
});

describe('Reference data that is there already', () => {
  it.each([
    ['material', 'materials', materialDraft({ name: 'Another' }), 'material.code_taken'],
    [
      'production share',
      'production-shares',
      productionShareDraft({ share: 0.02 }),
      'production_share.exists',
    ],
    ['recycling rate', 'recycling-rates', recyclingRateDraft({ rate: 0.3 }), 'recycling_rate.exists'],
    ['policy', 'policies', policyDraft({ title: 'Another' }), 'policy.code_taken'],
  ])('is not added a second time: a %s', async (_, collection, draft, code) => {
    const reply = await changingNothing(api, () => api.call('post', `/v1/${collection}`).send(draft));
    problemOf(reply, { status: 409, code, pointers: [] });
  });
});

describe('Reference data that contradicts itself', () => {
  const represented = (representedBy: string) => [{ stage: 'extraction', representedBy }];
  const suspensions = (...periods: [string, string][]) =>
    periods.map(([from, through]) => ({ from, through }));

  it.each<[string, string, object, string, string]>([
    [
      'a material that stands for itself',
      'materials',
      { ...materialDraft({ code: 'circulium' }), stages: represented('circulium') },
      'material.represents_itself',
      '/stages/0/representedBy',
    ],
    [
      'a material that a missing one stands for',
      'materials',
      { ...materialDraft({ code: 'lonelium' }), stages: represented('unobtainium') },
      'material.unknown',
      '/stages/0/representedBy',
    ],
    [
      'shares of a stage that add up to more than the world, by more than their rounding',
      'production-shares',
      productionShareDraft({ stage: 'processing', country: 'KR', share: 0.9 }),
      'production_share.sum_above_one',
      '/share',
    ],
    [
      'a policy on a material twice',
      'policies',
      policyDraft({ code: 'XX-2', materials: ['neodymium', 'neodymium'] }),
      'material.repeated',
      '/materials/1',
    ],
    [
      'a policy that ends before it starts',
      'policies',
      policyDraft({ code: 'XX-3', through: '2025-12-31' }),
      'period.ends_before_start',
      '/through',
    ],
    [
      'a policy with suspensions that overlap',
      'policies',
      policyDraft({
        code: 'XX-4',
        suspensions: suspensions(['2026-02-01', '2026-03-01'], ['2026-03-01', '2026-04-01']),
      }),
      'period.overlaps',
      '/suspensions/1',
    ],
  ])('is refused: %s', async (_, collection, draft, code, pointer) => {
    const reply = await changingNothing(api, () => api.call('post', `/v1/${collection}`).send(draft));
    problemOf(reply, { status: 422, code, pointers: [pointer] });
  });
});

describe('What others use', () => {
  it('stays: a stage of a material', async () => {
    await add(api, 'suppliers', supplierDraft());
    const { body, headers } = await api.call('get', '/v1/materials/neodymium');
    const stages = (body.stages as { stage: string }[]).filter(({ stage }) => stage !== 'metal');
    const reply = await changingNothing(api, () =>
      api.call('patch', '/v1/materials/neodymium').set('if-match', headers.etag).send({ stages }),
    );
    const { detail } = problemOf(reply, { status: 409, code: 'material.stage_in_use', pointers: [] });
    expect(detail).toMatch(/^neodymium cannot lose a stage that is still used: .*metal \(Anvil Magnets\)/);
  });

  it('stays: a partnership that brings a source', async () => {
    const { id: partnershipId } = await add(api, 'partnerships', partnershipDraft());
    const chains = [aChain({ sources: [aSource({ partnershipId })] })];
    await add(api, 'suppliers', supplierDraft({ name: 'Basalt Oxides', chains }));
    const at = `/v1/partnerships/${partnershipId}`;
    const reply = await changingNothing(api, () => api.call('delete', at).set('if-match', '"1"'));
    const { detail } = problemOf(reply, { status: 409, code: 'partnership.in_use', pointers: [] });
    expect(detail).toContain('Basalt Oxides');
  });
});

describe('A failure that nobody foresaw', () => {
  it('is a 500 that says nothing of the inside, and the next request is served', async () => {
    await rowsOf(api.database, 'ALTER TABLE policies RENAME TO mislaid');
    const reply = await api.call('get', '/v1/policies');
    await rowsOf(api.database, 'ALTER TABLE mislaid RENAME TO policies');
    const { detail } = problemOf(reply, { status: 500, code: 'internal.unexpected', pointers: [] });
    expect(detail).toBe('Something went wrong here; the request id tells us what.');
    expect(reply.text).not.toMatch(/relation|SELECT/);
    expect((await api.call('get', '/v1/policies')).status).toBe(200);
  });
});
