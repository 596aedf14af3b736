import { describeInChromium } from './chromium';
import { ADMIN, useConsole } from './use-console';

jest.setTimeout(120_000);

describeInChromium('Whoever signs in', () => {
  const console = useConsole();

  it('is told when the password is wrong, and stays where they are', async () => {
    const page = await console.open();
    await page.getByLabel('E-mail address').fill(ADMIN.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('comes to the page that they wanted to see', async () => {
    const page = await console.open();
    const signIn = page.getByRole('heading', { name: 'Sign in' });
    await signIn.waitFor();
    // Another document, so that the address is one that somebody opens, and not one that the page goes to.
    await page.goto(`${console.address}/favicon.svg`);
    await page.goto(`${console.address}/#/policies?perPage=10`);
    await signIn.waitFor();
    await page.getByLabel('E-mail address').fill(ADMIN.email);
    await page.getByLabel('Password').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/#\/policies\?perPage=10/);
  });

  it('is signed in in a new tab, and signed out in all of them at once', async () => {
    const page = await console.signIn();
    const tab = await page.context().newPage();
    await tab.goto(`${console.address}/#/materials`);
    await tab.locator('#main-content').getByText('Symbol').waitFor();
    await page.getByRole('button', { name: 'Administrator' }).click();
    await page.getByRole('menuitem', { name: 'Logout' }).click();
    for (const each of [page, tab]) await each.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
