import type { ListPage, ScoreReply, SupplierSummary } from '@lodestone/contracts';
import { describeInChromium } from './chromium';
import { useConsole } from './use-console';

jest.setTimeout(120_000);

const points = (value: number) => value.toFixed(1);

describeInChromium('An analyst who has never seen a score', () => {
  const console = useConsole();

  it('signs in, opens Vulcan from the list, and reads the figures that the API has', async () => {
    const page = await console.signIn();
    await page.getByRole('menuitem', { name: 'Suppliers' }).click();
    await page.getByPlaceholder('Search').fill('Vulcan');
    // The list follows what is typed after a moment, and the address follows the list.
    await page.waitForURL(({ hash }) => hash.includes('Vulcan'));
    await page
      .getByRole('link', { name: 'Vulcan Elements' })
      .or(page.getByText('Vulcan Elements'))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Vulcan Elements' }).waitFor();

    const score = await console.api<ScoreReply>('/v1/suppliers/lodestone:vulcan-elements/score');
    const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
    const rows = page.getByRole('row');
    for (const [name, { value, contribution }] of [
      ['China exposure', chinaExposure],
      ['Vertical integration', verticalIntegration],
      ['Recycling share', recyclingShare],
    ] as const) {
      const cells = await rows.filter({ hasText: name }).getByRole('cell').allTextContents();
      expect([name, cells[0], cells.at(-1)]).toEqual([name, points(value), points(contribution)]);
    }
    const bar = page.getByRole('img', { name: /^Score \d/ });
    expect(await bar.getAttribute('aria-label')).toBe(
      `Score ${points(score.value)} of 100, between ${points(score.lower)} and ${points(score.upper)}`,
    );
    await page.getByText('The band is not firm').waitFor();
    await page.getByRole('heading', { name: 'Chain ladder: Neodymium' }).waitFor();
  });

  it('sees the same figures for every supplier in the list', async () => {
    const page = await console.signIn();
    const { data } = await console.api<ListPage<SupplierSummary>>('/v1/suppliers?limit=200&sort=-score');
    await page.goto(`${console.address}/#/suppliers?perPage=100&page=1&sort=score&order=DESC`);
    await page.getByText(data[data.length - 1].name, { exact: true }).waitFor();
    const shown = await page.getByRole('row').evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const cells = [...row.querySelectorAll('td')];
        return [cells[0].textContent, cells[1].textContent?.trim()];
      }),
    );
    expect(shown).toEqual(
      data.map(({ name, score }) => [name, score === null ? 'Not scored' : points(score.value)]),
    );
  });
});
