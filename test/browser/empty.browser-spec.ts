import { join } from 'node:path';
import { describeInChromium } from './chromium';
import { PICTURES, SCREENS, useConsole } from './use-console';
import { violations } from './violations';

jest.setTimeout(240_000);

describeInChromium('A Lodestone with nobody in it', () => {
  const console = useConsole('reference');

  it.each([
    ['overview', '/', 'There is nobody to score yet', 'To the suppliers'],
    ['suppliers', '/suppliers', 'No suppliers yet.', 'Create'],
    ['partnerships', '/partnerships', 'No partnerships yet.', 'Create'],
  ])('says on its %s what to do next', async (name, path, text, onward) => {
    for (const screen of ['laptop', 'phone'] as const) {
      const page = await console.signIn('light', screen);
      await page.goto(`${console.address}/#${path}`);
      await page.getByText(text).first().waitFor();
      const next = page.getByRole('link', { name: onward }).or(page.getByRole('button', { name: onward }));
      await next.first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(PICTURES, `empty-${name}-${screen}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(SCREENS[screen].width);
    }
  });
});
