import type { Page } from 'playwright-core';

/** Kilobytes of JavaScript that a page has been sent so far, compressed as it came: of charts, and of everything else. */
export interface SentScripts {
  readonly charts: number;
  readonly others: number;
}

const CHARTS = /\/echarts-[^/]*\.js$/;

/** Counts the scripts that a page is sent from now on. @returns how much it is by now */
export async function countScripts(page: Page): Promise<() => SentScripts> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const addresses = new Map<string, string>();
  const sent = { charts: 0, others: 0 };
  network.on('Network.responseReceived', ({ requestId, type, response: { url } }) => {
    if (type === 'Script') addresses.set(requestId, url);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address === undefined) return;
    sent[CHARTS.test(address) ? 'charts' : 'others'] += encodedDataLength / 1_000;
  });
  return () => ({ ...sent });
}
