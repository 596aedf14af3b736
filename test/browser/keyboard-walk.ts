import type { Page } from 'playwright-core';

interface Walk {
  readonly stops: readonly Element[];
  readonly reached: Set<Element>;
}

/**
 * Presses Tab until all stops of a page should have been reached.
 * @returns those that were not: what they say, or their HTML; and how many there are
 */
export async function walkByKeyboard(page: Page): Promise<{ stops: number; missed: string[] }> {
  const stops = await page.evaluate(() => {
    const isShown = (element: Element) =>
      element.getClientRects().length > 0 && element.closest('[inert], [aria-hidden=true]') === null;
    // Of some choices of which one is taken, that one is a stop, or the first; arrows lead to the others.
    const isStop = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
    ];
    const walk: Walk = {
      stops: all.filter(
        (each) => each.tabIndex >= 0 && !each.matches(':disabled') && isShown(each) && isStop(each),
      ),
      reached: new Set(),
    };
    Object.assign(window, { walk });
    document.addEventListener('focusin', ({ target }) => walk.reached.add(target as Element));
    (document.activeElement as HTMLElement | null)?.blur();
    return walk.stops.length;
  });
  // Dates are several stops in one, and what comes late to the page is among them: each round goes once around.
  let missed = await missedIn(page);
  for (let round = 0; missed.length > 0 && round < 3; round++) {
    for (let press = 0; press < stops + 5; press++) await page.keyboard.press('Tab');
    missed = await missedIn(page);
  }
  return { stops, missed };
}

/** What has not been reached yet, by what it says or what it is. */
const missedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { walk } = window as unknown as { walk: Walk };
    return walk.stops
      .filter((each) => each.isConnected && !walk.reached.has(each))
      .map((each) => each.textContent?.trim() || each.ariaLabel || each.outerHTML.slice(0, 200));
  });
