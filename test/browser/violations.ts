import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What on a page breaks WCAG 2.2 at level AA, as axe finds it: a line each. */
export async function violations(page: Page): Promise<string[]> {
  // The policy of the page lets no script in by an element, but the tools of a browser are not bound by it.
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(options: object): Promise<{ violations: Found[] }> } }).axe
        .run({ runOnly: rules })
        .then(({ violations: all }) => all),
    RULES,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
