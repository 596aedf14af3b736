import type { ListPage, Supplier, SupplierSummary } from '@lodestone/contracts';
import type { Page } from 'playwright-core';
import { awkwardSupplier } from './awkward-supplier';
import { describeInChromium } from './chromium';
import { ADMIN, useConsole } from './use-console';

jest.setTimeout(240_000);

/** Round trips and pace of a poor connection. */
const POOR = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const PROBLEM = { type: 'about:blank', title: 'Too many requests', status: 429, code: 'rate.limited' };

describeInChromium('Whoever works while something goes wrong', () => {
  const console = useConsole();

  /** The form of a supplier of their own, with a share that is not saved yet. */
  const editing = async (name: string) => {
    const { id } = await console.api<Supplier>('/v1/suppliers', awkwardSupplier(name, 1));
    const page = await console.signIn();
    await page.goto(`${console.address}/#/suppliers/${id}`);
    const share = page.getByRole('group', { name: 'Source 1', exact: true }).getByLabel('Share');
    await share.fill('20');
    const savedShare = async () =>
      (await console.api<Supplier>(`/v1/suppliers/${id}`)).chains[0].sources[0].share;
    return { id, page, share, savedShare };
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
  const saved = (page: Page) => page.waitForURL(({ hash }) => hash.endsWith('/show'));
  const spendTokens = (page: Page, given: object) =>
    page.evaluate((changes) => {
      const tokens = JSON.parse(localStorage.getItem('lodestone.session') ?? '{}') as object;
      localStorage.setItem('lodestone.session', JSON.stringify({ ...tokens, ...changes }));
    }, given);

  it('keeps what they typed while the API is away, and saves it once it is back', async () => {
    const { page, share, savedShare } = await editing('Away');
    await page.context().setOffline(true);
    await save(page);
    await page
      .getByText(/Lodestone does not answer/)
      .first()
      .waitFor();
    expect([await share.inputValue(), await savedShare()]).toEqual(['20', 0.3]);
    await page.context().setOffline(false);
    await save(page);
    await saved(page);
    expect(await savedShare()).toBe(0.2);
  });

  it('is told what cannot be read, and reads it once the API is back', async () => {
    const page = await console.signIn();
    await page.getByText('Ask these first').waitFor();
    await page.route('**/v1/portfolio/bands', (route) => route.abort());
    await page.goto(`${console.address}/#/`);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page
      .getByText(/Lodestone does not answer/)
      .first()
      .waitFor();
    await page.unroute('**/v1/portfolio/bands');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('link', { name: /^Critical \d+ suppliers$/ }).waitFor();
  });

  it('saves as if nothing were when a token has expired meanwhile', async () => {
    const { page, savedShare } = await editing('Expired');
    await spendTokens(page, { accessToken: 'spent' });
    await save(page);
    await saved(page);
    expect(await savedShare()).toBe(0.2);
  });

  it('signs in again where their session has ended, and is where they were', async () => {
    const { id, page } = await editing('Ended');
    await spendTokens(page, { accessToken: 'spent', refreshToken: 'lsr_spent' });
    await save(page);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByLabel('E-mail address').fill(ADMIN.email);
    await page.getByLabel('Password').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(({ hash }) => hash.startsWith(`#/suppliers/${id}`));
    await page.getByRole('group', { name: 'Source 1', exact: true }).waitFor();
  });

  it('is told to wait where there were too many requests, and saves afterwards', async () => {
    const { id, page, share, savedShare } = await editing('Patience');
    const detail = 'There were too many requests; try again in 3 seconds.';
    await page.route(`**/v1/suppliers/${id}`, (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 429,
            headers: { 'retry-after': '3', 'content-type': 'application/problem+json' },
            body: JSON.stringify({ ...PROBLEM, detail, errors: [] }),
          })
        : route.continue(),
    );
    await save(page);
    await page.getByText(detail).waitFor();
    expect([await share.inputValue(), await savedShare()]).toEqual(['20', 0.3]);
    await page.unroute(`**/v1/suppliers/${id}`);
    await save(page);
    await saved(page);
    expect(await savedShare()).toBe(0.2);
  });

  it('adds a supplier once, however often they press on a poor connection', async () => {
    const page = await console.signIn();
    await page.goto(`${console.address}/#/suppliers/create`);
    await page.getByRole('textbox', { name: /^Name/ }).first().fill('Pressed twice');
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', POOR);
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await page.waitForURL(({ hash }) => /^#\/suppliers\/[0-9a-f-]{36}/.test(hash));
    await page.getByRole('heading', { level: 1, name: 'Pressed twice' }).waitFor();
    const { data } = await console.api<ListPage<SupplierSummary>>('/v1/suppliers?q=Pressed');
    expect(data.map(({ name }) => name)).toEqual(['Pressed twice']);
  });
});
