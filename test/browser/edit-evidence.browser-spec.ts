import { join } from 'node:path';
import type { Supplier } from '@lodestone/contracts';
import type { Page } from 'playwright-core';
import { awkwardSupplier } from './awkward-supplier';
import { describeInChromium } from './chromium';
import { look } from './look';
import { PICTURES, type Screen, SIZES, type Theme, THEMES, useConsole } from './use-console';

jest.setTimeout(400_000);

describeInChromium('An analyst who keeps the evidence', () => {
  const console = useConsole();
  const refOf = (ref: string) => console.api<Supplier>(`/v1/${ref}`);
  const edit = async (id: string, signedIn?: Page) => {
    const page = signedIn ?? (await console.signIn());
    await page.goto(`${console.address}/#/suppliers/${id}`);
    await page.getByRole('group', { name: 'Source 1', exact: true }).waitFor();
    return page;
  };
  const shareOf = (page: Page, number: number) =>
    page.getByRole('group', { name: `Source ${number}`, exact: true }).getByLabel('Share');

  const openFirstSource = async (page: Page) => {
    await page.getByRole('button', { name: /^Neodymium/ }).click();
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByLabel('Supplier upstream').first().waitFor();
  };

  it('changes the share of a source, sees the score move at once, and finds it so on the page', async () => {
    const made = await console.api<Supplier>('/v1/suppliers', awkwardSupplier('Magnet maker', 1));
    const page = await edit(made.id);
    await page.getByText('The same as saved.').waitFor();
    await shareOf(page, 1).fill('20');
    const difference = page.getByText(/^Saved: \d+\.\d\. This form: [-+]\d+\.\d points\.$/);
    await difference.waitFor();
    const value = await page
      .locator('section', { has: page.getByRole('heading', { name: 'Score of this form' }) })
      .locator('p')
      .nth(1)
      .textContent();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(({ hash }) => hash.endsWith('/show'));
    await page
      .getByText(value ?? 'no value', { exact: true })
      .first()
      .waitFor();
    const { chains } = await refOf(`suppliers/${made.id}`);
    expect(chains[0].sources[0].share).toBe(0.2);
  });

  it('is shown both versions when another tab has saved first, and decides', async () => {
    const made = await console.api<Supplier>('/v1/suppliers', awkwardSupplier('Alloy maker', 1));
    const first = await edit(made.id);
    const second = await edit(made.id, await first.context().newPage());
    await shareOf(first, 1).fill('25');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.waitForURL(({ hash }) => hash.endsWith('/show'));

    await shareOf(second, 1).fill('15');
    await second.getByRole('button', { name: 'Save' }).click();
    const dialog = second.getByRole('dialog', { name: 'Somebody else was faster' });
    await dialog.waitFor();
    const row = dialog.getByRole('row').filter({ hasText: 'Share' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['15%', '25%']);
    expect(await look(second, 'conflict-light-laptop')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await second.waitForURL(({ hash }) => hash.endsWith('/show'));
    expect((await refOf(`suppliers/${made.id}`)).chains[0].sources[0].share).toBe(0.15);
  });

  it('types on in the form of a supplier of 40 chains, and finds its page whole', async () => {
    const made = await console.api<Supplier>('/v1/suppliers', awkwardSupplier('Trader', 40));
    const page = await console.signIn();
    await page.goto(`${console.address}/#/suppliers/${made.id}`);
    await page.getByText('The same as saved.').waitFor();
    await page
      .getByRole('button', { name: /3 sources$/ })
      .first()
      .click();
    await shareOf(page, 1).fill('20');
    await page.getByText(/^Saved: \d+\.\d\. This form: [-+]\d+\.\d points\.$/).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(({ hash }) => hash.endsWith('/show'));
    await page.getByRole('button', { name: /^Show 36 more/ }).click();
    await page
      .getByRole('heading', { name: /^Chain ladder: / })
      .nth(39)
      .waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(PICTURES, 'forty-chains-light-laptop.png'), fullPage: true });
    expect((await refOf(`suppliers/${made.id}`)).chains[0].sources[0].share).toBe(0.2);
  });

  /** Looks at the screens of the evidence in one size. @returns what is wrong with them */
  async function lookAtEvidence(theme: Theme, screen: Screen): Promise<string[]> {
    const name = `${'واحد للمغناطيس '.repeat(4)}${'Verylongwordwithoutaspace'.repeat(5)}`.slice(0, 200);
    const odd = await console.api<Supplier>('/v1/suppliers', awkwardSupplier(name, 6));
    const { id: vulcan } = await refOf('suppliers/lodestone:vulcan-elements');
    const { id: deal } = await refOf('partnerships/lodestone:mp-dod');
    const page = await console.signIn(theme, screen);
    const problems: string[] = [];
    for (const [title, path, text] of [
      ['supplier-edit', `/suppliers/${vulcan}`, 'The same as saved'],
      ['supplier-create', '/suppliers/create', 'Add a chain to see a score'],
      ['partnership-edit', `/partnerships/${deal}`, 'The same as saved'],
      ['odd-supplier', `/suppliers/${odd.id}/show`, 'Would other weights'],
      ['odd-supplier-edit', `/suppliers/${odd.id}`, 'The same as saved'],
    ]) {
      await page.goto(`${console.address}/#${path}`);
      await page.locator('#main-content').getByText(text).first().waitFor();
      if (title === 'supplier-edit') await openFirstSource(page);
      problems.push(...(await look(page, `${title}-${theme}-${screen}`)));
    }
    return problems;
  }

  it.each(THEMES)(
    'finds the screens of the evidence fit for every size in the %s theme, however odd the record',
    async (theme) => {
      const problems = await Promise.all(SIZES.map((screen) => lookAtEvidence(theme, screen)));
      expect(problems.flat()).toEqual([]);
    },
  );
});
