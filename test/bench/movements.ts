import type { Page } from 'playwright-core';

/** What a page did while somebody moved a slider, in milliseconds. */
export interface Movements {
  /** From a key to the picture that shows what it does. */
  readonly repainted: readonly number[];
  /** Longest that the page did not listen; 0: never longer than 50. */
  readonly longestBlock: number;
}

/** While somebody drags: how many pictures a second, and how long the page did not listen at most. */
export interface Drag {
  readonly pictures: number;
  readonly longestBlock: number;
}

interface Watch {
  repainted: number[];
  longestBlock: number;
  pictures: number;
}

/** Notes in the page, from then on, when keys are pressed, when the matrix has changed and is painted, and what blocks. */
export const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Watch = { repainted: [], longestBlock: 0, pictures: 0 };
    Object.assign(window, { seen });
    let pressed = 0;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    const matrix = document.querySelector('table[aria-label="Band migration"]');
    if (matrix === null) throw new Error('There is no matrix');
    new MutationObserver(() => {
      const since = pressed;
      if (since === 0) return;
      pressed = 0;
      // The charts draw in the next frame; it is on the screen once the one after that begins.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => seen.repainted.push(performance.now() - since)),
      );
    }).observe(matrix, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestBlock = Math.max(seen.longestBlock, duration);
    }).observe({ type: 'longtask' });
    const count = () => {
      seen.pictures++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });

const seenIn = (page: Page): Promise<Watch> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: Watch };
    const now = { ...seen };
    Object.assign(seen, { repainted: [], longestBlock: 0, pictures: 0 });
    return now;
  });

/** Moves the weight of China exposure by its keys, each time once what the key before did is on the screen. */
export async function moveByKeys(page: Page, times: number): Promise<Movements> {
  const slider = page.getByRole('slider', { name: 'Weight of China exposure' });
  await slider.focus();
  await seenIn(page);
  for (let time = 0; time < times; time++) {
    await page.keyboard.press(time % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(
      (count) => (window as unknown as { seen: Watch }).seen.repainted.length >= count,
      time + 1,
      { polling: 'raf' },
    );
  }
  return seenIn(page);
}

/** Drags the weight of China exposure to and fro. @param seconds how long about */
export async function drag(page: Page, seconds: number): Promise<Drag> {
  const box = await page
    .getByRole('slider', { name: 'Weight of China exposure' })
    .locator('..')
    .boundingBox();
  if (box === null) throw new Error('There is no slider');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await seenIn(page);
  const start = performance.now();
  for (let step = 0; performance.now() - start < 1_000 * seconds; step++) {
    await page.mouse.move(x + 60 * Math.sin(step / 12), y);
  }
  const took = (performance.now() - start) / 1_000;
  const { pictures, longestBlock } = await seenIn(page);
  await page.mouse.up();
  return { pictures: pictures / took, longestBlock };
}
