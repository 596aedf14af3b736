import { describeInChromium } from './chromium';
import { look } from './look';
import { SIZES, useConsole } from './use-console';

jest.setTimeout(240_000);

describeInChromium('A Lodestone with nobody in it', () => {
  const console = useConsole('reference');

  it.each([
    ['overview', '/', 'There is nobody to score yet', 'To the suppliers'],
    ['suppliers', '/suppliers', 'No suppliers yet.', 'Create'],
    ['partnerships', '/partnerships', 'No partnerships yet.', 'Create'],
    ['webhooks', '/webhooks', 'Nobody is told what happens yet', 'Add webhook'],
  ])('says on its %s what to do next', async (name, path, text, onward) => {
    for (const screen of SIZES) {
      const page = await console.signIn('light', screen);
      await page.goto(`${console.address}/#${path}`);
      await page.getByText(text).first().waitFor();
      const next = page.getByRole('link', { name: onward }).or(page.getByRole('button', { name: onward }));
      await next.first().waitFor();
      expect(await look(page, `empty-${name}-${screen}`)).toEqual([]);
    }
  });
});
