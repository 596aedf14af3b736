import { chromium, type Page } from 'playwright-core';
import type { BenchDatabase } from './bench-database';
import { ADMIN, startApi } from './bench-servers';
import { CHROMIUM } from './chromium-program';
import type { CleanUp } from './clean-up';
import { digits, type Figure, median, quantile, say } from './figures';
import { drag, moveByKeys, watch } from './movements';
import { type PortfolioProxy, startPortfolioProxy } from './portfolio-proxy';
import { countScripts } from './sent-scripts';
import { syntheticPortfolio } from './synthetic-portfolio';

/** Suppliers of the portfolios, and milliseconds within which a movement is to be on the screen. */
const SIZES = [
  { suppliers: 100_000, allowed: 100, movements: 100 },
  { suppliers: 1_000_000, allowed: 500, movements: 20 },
];
const DRAG_SECONDS = 3;
const LEAST_PICTURES = 30;
const LONGEST_BLOCK = 50;
/** Seconds within which the first screen is there after signing in. */
const FIRST_SCREEN = 2;
/** Kilobytes of compressed JavaScript; charts come when they are needed. */
const MOST_SCRIPTS = 400;
const ATTEMPTS = 3;
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--no-first-run'];

/** The weights editor and the first screen in a real browser, over the API as production runs it. */
export async function benchConsole(
  { url, facts: { model } }: BenchDatabase,
  cleanUp: CleanUp,
): Promise<Figure[]> {
  if (CHROMIUM === null) throw new Error('The console needs chromium on the PATH');
  say('\nThe console in Chromium');
  const { port } = await startApi(url, cleanUp);
  const proxy = await startPortfolioProxy(port, cleanUp);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
  cleanUp.add(() => browser.close());
  const open = async () =>
    (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
  const first: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) first.push(await signIn(await open(), proxy.address));
  const figures: Figure[] = [
    {
      asked: `Console: first screen usable after signing in, within ${FIRST_SCREEN} s`,
      measured: `${digits(median(first))} s`,
      isEnough: median(first) <= FIRST_SCREEN,
    },
    ...(await load(await open(), `http://localhost:${port}`)),
  ];
  for (const size of SIZES) {
    proxy.show(syntheticPortfolio(size.suppliers, model));
    const page = await open();
    await signIn(page, proxy.address);
    figures.push(...(await tune(page, proxy, model.id, size)));
    await page.context().close();
  }
  return figures;
}

/** @returns seconds from the button to the first screen with its figures */
async function signIn(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByLabel('E-mail address').fill(ADMIN.email);
  await page.getByLabel('Password').fill(ADMIN.password);
  const start = performance.now();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /^Critical \d+ suppliers$/ }).waitFor();
  return (performance.now() - start) / 1_000;
}

/** How much JavaScript it takes until somebody can sign in, and until they see the first screen. */
async function load(page: Page, address: string): Promise<Figure[]> {
  const sent = await countScripts(page);
  await page.goto(address);
  await page.getByLabel('E-mail address').waitFor();
  await page.waitForLoadState('networkidle');
  const toSignIn = sent();
  await signIn(page, address);
  await page.waitForLoadState('networkidle');
  const toOverview = sent();
  const name = 'Console: compressed JavaScript';
  return [
    {
      asked: `${name} of the first load, under ${MOST_SCRIPTS} kB`,
      measured: `${digits(toSignIn.others + toSignIn.charts)} kB`,
      isEnough: toSignIn.others + toSignIn.charts < MOST_SCRIPTS,
    },
    {
      asked: `${name} up to the first screen, but for its charts, under ${MOST_SCRIPTS} kB`,
      measured: `${digits(toOverview.others)} kB`,
      isEnough: toOverview.others < MOST_SCRIPTS,
    },
    {
      asked: `${name} of charts, which come when they are needed`,
      measured: `${digits(toOverview.charts)} kB`,
    },
  ];
}

async function tune(
  page: Page,
  { address }: PortfolioProxy,
  modelId: string,
  { suppliers, allowed, movements }: (typeof SIZES)[number],
): Promise<Figure[]> {
  await page.goto(`${address}/#/scoring-models/${modelId}`);
  await page.getByText(`All ${suppliers.toLocaleString('en')} suppliers`).waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  await watch(page);
  await moveByKeys(page, 5);
  const { repainted } = await moveByKeys(page, movements);
  const { pictures, longestBlock } = await drag(page, DRAG_SECONDS);
  const slow = quantile(repainted, 0.95);
  say(
    `  ${digits(suppliers)} suppliers: a movement ${digits(median(repainted))} ms, 95 of 100 ${digits(slow)} ms`,
  );
  const name = `Console: ${digits(suppliers)} suppliers`;
  return [
    {
      asked: `${name}, 95 of 100 movements on the screen within ${allowed} ms`,
      measured: `${digits(slow)} ms`,
      isEnough: slow <= allowed,
    },
    {
      asked: `${name}, pictures a second while dragging, at least ${LEAST_PICTURES}`,
      measured: digits(pictures),
      isEnough: pictures >= LEAST_PICTURES,
    },
    {
      asked: `${name}, the page is never blocked longer than ${LONGEST_BLOCK} ms while dragging`,
      measured: longestBlock === 0 ? `at most ${LONGEST_BLOCK} ms` : `${digits(longestBlock)} ms`,
      isEnough: longestBlock <= LONGEST_BLOCK,
    },
  ];
}
