import type { ModelPreview, ScoringModelRecord } from '@lodestone/contracts';
import { BANDS } from '@lodestone/scoring-engine';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium';
import { look } from './look';
import { SCREENS, THEMES, useConsole } from './use-console';

jest.setTimeout(240_000);

const APPROVER = { email: 'second@example.com', password: 'a password of their own' };

/** The counts of a matrix as the page shows them, row by row. */
const matrixOn = (page: Page): Promise<number[][]> =>
  page
    .getByRole('table', { name: 'Band migration' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );

const suppliersIn = ({ kinds }: ModelPreview) => {
  const [suppliers] = kinds.filter(({ kind }) => kind === 'supplier');
  const cell = (from: string, to: string) =>
    suppliers.bands.find((each) => each.from === from && each.to === to)?.subjects ?? 0;
  return { ...suppliers, matrix: BANDS.map((from) => BANDS.map((to) => cell(from, to))) };
};

/** What a person sees under a name. */
const factOn = (page: Page, name: string) =>
  page.locator('div:has(> dt)', { hasText: name }).locator('dd').first().textContent();

const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();

describeInChromium('Two people who judge', () => {
  const console = useConsole();

  it('tune weights by keyboard with everybody in view, and put them in force together', async () => {
    const page = await console.signIn();
    await page.goto(`${console.address}/#/scoring-models`);
    await page.getByRole('link', { name: 'Lodestone default' }).press('Enter');
    await page.getByRole('button', { name: 'New draft from this' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Exposure counts more');
    await page.keyboard.press('Enter');

    await page.getByRole('table', { name: 'Band migration' }).waitFor();
    const before = await matrixOn(page);
    expect(before.flatMap((row, from) => row.filter((_, to) => to !== from))).toEqual(Array(12).fill(0));
    await page.getByRole('button', { name: 'Lock Vertical integration' }).press('Enter');
    const slider = page.getByRole('slider', { name: 'Weight of China exposure' });
    await slider.press('Shift+ArrowRight');
    await slider.press('ArrowRight');
    await saved(page);
    const percents = ['China exposure', 'Vertical integration', 'Recycling share'].map((name) =>
      page.getByRole('spinbutton', { name: `${name} in per cent` }).inputValue(),
    );
    expect((await Promise.all(percents)).map(Number)).toEqual([61, 30, 9]);

    const draft = await console.api<ScoringModelRecord>('/v1/scoring-models/2');
    expect(draft.weights).toEqual({ chinaExposure: 0.61, verticalIntegration: 0.3, recyclingShare: 0.09 });
    const preview = await console.api<ModelPreview>('/v1/scoring-models/2/preview', {});
    const said = suppliersIn(preview);
    await expect(matrixOn(page)).resolves.toEqual(said.matrix);
    expect(said.matrix).not.toEqual(before);
    expect(await factOn(page, 'Order kept')).toBe(said.rankCorrelation.tau?.toFixed(3));
    expect(await factOn(page, 'Firm bands')).toBe(`${said.firm.before} → ${said.firm.after}`);

    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(slider.inputValue()).resolves.toBe('50');
    await page.getByRole('button', { name: 'Redo' }).press('Enter');
    await page.getByRole('button', { name: 'Redo' }).press('Enter');
    await saved(page);
    await page.getByRole('link', { name: 'On to the proposal' }).press('Enter');
    await page.getByRole('button', { name: 'Propose' }).press('Enter');
    await page.getByRole('textbox', { name: 'Note' }).fill('The board asked for it');
    await page.getByRole('dialog').getByRole('button', { name: 'Propose' }).press('Enter');
    await page.getByRole('heading', { name: 'What it does to everybody' }).waitFor();
    await expect(page.getByRole('button', { name: 'Approve' }).isDisabled()).resolves.toBe(true);

    await console.api('/v1/users', { ...APPROVER, name: 'Second person', role: 'approver' });
    const other = await console.signIn('dark', 'laptop', APPROVER);
    await other.goto(`${console.address}/#/scoring-models/${draft.id}/show`);
    await other.getByText(preview.hash).waitFor();
    await expect(matrixOn(other)).resolves.toEqual(said.matrix);
    expect(await look(other, 'proposal-dark-laptop')).toEqual([]);
    await other.getByRole('button', { name: 'Approve' }).press('Enter');
    await other.getByRole('dialog').getByRole('button', { name: 'Approve' }).press('Enter');
    await other.getByRole('button', { name: 'Activate' }).press('Enter');
    await other.getByRole('dialog').getByRole('button', { name: 'Activate' }).press('Enter');
    await other.getByText(/^The run gave what was approved/).waitFor({ timeout: 90_000 });
    const active = await console.api<ScoringModelRecord>('/v1/scoring-models/2');
    expect([active.status, active.activation?.hash]).toEqual(['active', preview.hash]);
  });

  it.each(THEMES.flatMap((theme) => Object.keys(SCREENS).map((screen) => [theme, screen] as const)))(
    'can use the editor in the %s theme on a %s, with a triangle that is painted',
    async (theme, screen) => {
      const page = await console.signIn(theme, screen as keyof typeof SCREENS);
      const { id } = await console.api<ScoringModelRecord>('/v1/scoring-models/1');
      await page.goto(`${console.address}/#/scoring-models/${id}?weights=30_20_50`);
      await page.getByRole('table', { name: 'Band migration' }).waitFor();
      await page.getByRole('combobox', { name: 'Paint the bands of a supplier' }).fill('5E');
      await page.getByRole('option', { name: '5E Advanced Materials' }).click();
      await page.getByText(/of all weights/).waitFor();
      await page.getByRole('link', { name: /./ }).first().waitFor();
      expect(await look(page, `weights-editor-${theme}-${screen}`)).toEqual([]);
      await page.getByRole('slider', { name: 'Weights of this draft' }).press('ArrowUp');
      await page.getByRole('slider', { name: 'Weight of China exposure' }).waitFor();
      await expect(page.getByRole('slider', { name: 'Weight of China exposure' }).inputValue()).resolves.toBe(
        '31',
      );
      await page.getByRole('slider', { name: 'High from, on the histogram' }).press('ArrowLeft');
      const [onScale, onHistogram] = await Promise.all(
        ['High from', 'High from, on the histogram'].map((name) =>
          page.getByRole('slider', { name, exact: true }).inputValue(),
        ),
      );
      expect([onScale, onHistogram]).toEqual(['49.5', '49.5']);
    },
  );
});
