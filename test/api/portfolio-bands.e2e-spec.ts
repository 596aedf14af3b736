import { portfolioBandsSchema } from '@lodestone/contracts';
import { BANDS } from '@lodestone/scoring-engine';
import { useApi } from '../setup/use-api';
import { add, supplierDraft } from './drafts';
import { bodyOf } from './reply-checks';
import { pageOf } from './walk-list';

const api = useApi('portfolio');

const bands = async () => bodyOf(await api.call('get', '/v1/portfolio/bands'), portfolioBandsSchema);

it.each(['suppliers', 'partnerships'] as const)(
  'The %s of each band are as many as the list has',
  async (list) => {
    const counts = (await bands())[list];
    let scored = 0;
    for (const band of BANDS) {
      const { page } = await pageOf(api, `${list}?limit=1&band=${band}`);
      expect(page).toEqual({ ...page, total: counts[band], totalIs: 'exact' });
      scored += page.total;
    }
    expect(counts.notScored + scored).toBe((await pageOf(api, `${list}?limit=1`)).page.total);
  },
);

it('Who is added, scored or not, is counted from then on', async () => {
  const before = (await bands()).suppliers;
  await add(api, 'suppliers', supplierDraft({ chains: [] }));
  expect((await bands()).suppliers).toEqual({ ...before, notScored: before.notScored + 1 });
  await add(api, 'suppliers', supplierDraft({ name: 'Blocked', blocked: true }));
  expect((await bands()).suppliers).toMatchObject({
    critical: before.critical + 1,
    notScored: before.notScored + 1,
  });
});
