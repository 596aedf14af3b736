import { useApi } from '../setup/use-api';
import { supplierDraft } from './drafts';

const api = useApi('reference');

it('Eighty who create at once, half of them under a key, are all served, and so is who reads meanwhile', async () => {
  const creates = Array.from({ length: 80 }, (_, number) => {
    const post = api.call('post', '/v1/suppliers');
    if (number % 2 === 0) void post.set('idempotency-key', `crowd-${number}`);
    return post.send(supplierDraft({ name: `Crowd ${number}` })).then(({ status }) => status);
  });
  const reads = Array.from({ length: 50 }, () =>
    api.call('get', '/v1/suppliers').then(({ status }) => status),
  );
  expect(new Set(await Promise.all(reads))).toEqual(new Set([200]));
  expect(new Set(await Promise.all(creates))).toEqual(new Set([201]));
  expect((await api.call('get', '/v1/suppliers?q=Crowd')).body.page.total).toBe(80);
});
