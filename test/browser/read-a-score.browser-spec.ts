import type { ListPage, LookupItem, ScoreReply, SupplierSummary } from '@lodestone/contracts';
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

  it.each(['suppliers', 'partnerships'] as const)(
    'sees of every one of the %s in the list what the API says of it',
    async (collection) => {
      const page = await console.signIn();
      const list = await console.api<ListPage<SupplierSummary>>(`/v1/${collection}?limit=200&sort=-score`);
      const refs = list.data.map(({ id }) => id);
      const { data: scored } = await console.api<{ data: LookupItem[] }>('/v1/scores/lookup', { refs });
      await page.goto(`${console.address}/#/${collection}?perPage=100&page=1&sort=score&order=DESC`);
      await page.getByText(list.data[list.data.length - 1].name, { exact: true }).waitFor();
      // Every column there is, also those that a small screen begins without.
      await page.getByRole('button', { name: 'Columns' }).click();
      for (const name of ['Dimensions', 'Coverage']) {
        await page.getByRole('presentation').getByLabel(name, { exact: true }).setChecked(true);
      }
      await page.keyboard.press('Escape');
      await page.waitForLoadState('networkidle');
      const shown = await page.getByRole('row').evaluateAll((rows) =>
        rows.slice(1).map((row) => {
          const cell = (column: string) => row.querySelector(`.column-${column}`);
          const labels = (column: string) =>
            [...(cell(column)?.querySelectorAll('[role=img]') ?? [])].map((each) => each.ariaLabel);
          return {
            name: cell('name')?.textContent,
            score: labels('score')[0] ?? cell('score')?.textContent,
            dimensions: labels('dimensions'),
            coverage: cell('coverage')?.firstChild?.firstChild?.textContent ?? null,
          };
        }),
      );
      expect(shown).toEqual(list.data.map(({ name, score }, place) => told(name, score, scored[place])));
    },
  );
});

/** What a row has to say. */
function told(name: string, score: SupplierSummary['score'], { score: whole }: LookupItem) {
  if (score === null) return { name, score: 'Not scored', dimensions: [], coverage: null };
  const { value, lower, upper, coverage } = score;
  const { chinaExposure, verticalIntegration, recyclingShare } = whole?.dimensions ?? {};
  return {
    name,
    score: `Score ${points(value)} of 100, between ${points(lower)} and ${points(upper)}`,
    dimensions: [
      `China exposure: ${points(chinaExposure?.value ?? NaN)}`,
      `Vertical integration: ${points(verticalIntegration?.value ?? NaN)}`,
      `Recycling share: ${points(recyclingShare?.value ?? NaN)}`,
    ],
    coverage: `${(coverage * 100).toFixed(0)}%`,
  };
}
