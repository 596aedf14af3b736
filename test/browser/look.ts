import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PICTURES } from './use-console';
import { violations } from './violations';

/**
 * Looks at what a page shows: takes a picture of it, for people, and finds what is wrong with it.
 * @param name of the picture
 * @returns what not everybody can use, and whether it is wider than its window
 */
export async function look(page: Page, name: string): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  const found = (await violations(page)).map((violation) => `${name}: ${violation}`);
  const { width = 0 } = page.viewportSize() ?? {};
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  return needed > width ? [...found, `${name} is ${needed} pixels wide`] : found;
}
