import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { createTestDatabase, type TestTemplate } from '@lodestone/testing';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../bench/chromium-program';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { addressOf, startLodestone } from '../start/lodestone-process';

/** What a headless Chromium needs as root, and does without. */
const SWITCHES = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-quic'],
];

/** Who signs in first. */
export const ADMIN = { email: 'admin@lodestone.local', password: 'the first password' };
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** Screens that everything has to fit: a small laptop's, and a telephone's. */
export const SCREENS = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Screen = keyof typeof SCREENS;
export const SIZES: readonly Screen[] = ['laptop', 'phone'];

/** Where pictures of screens are laid; not part of the repository. */
export const PICTURES = join(__dirname, '../../reports/screens');

/** What a browser test works with. */
export interface TestConsole {
  readonly address: string;
  /** Asks the API as the console's own server knows it, with the key of the start. @param body given: POST, else GET */
  api<Reply>(path: string, body?: object): Promise<Reply>;
  /** A new window in which nobody is signed in. What goes wrong in its page fails the test file. */
  open(theme?: Theme, screen?: Screen): Promise<Page>;
  /** The same, with somebody signed in. */
  signIn(theme?: Theme, screen?: Screen, who?: typeof ADMIN): Promise<Page>;
}

const KEY = 'lsk_browsertests_0123456789abcdefghijklmnopqrstuv';

/**
 * Starts Lodestone as a process, and Chromium, before the tests of a file.
 * @param template what is in its database; left out: the example portfolio
 */
export function useConsole(template: TestTemplate = 'portfolio'): TestConsole {
  const cleanUp = new CleanUp();
  const wrong: string[] = [];
  let address: string;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    const database = await createTestDatabase(template);
    cleanUp.add(() => database.drop());
    const settings = {
      DATABASE_URL: database.url,
      DATA_DIR: join(await temporaryFolder(cleanUp), 'data'),
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      BOOTSTRAP_API_KEY: KEY,
      WEBHOOK_PRIVATE_NETWORKS: '127.0.0.0/8',
    };
    address = await addressOf(startLodestone(settings, cleanUp));
    browser = await chromium.launch({ executablePath: CHROMIUM ?? undefined, args: SWITCHES });
  }, 120_000);

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(wrong.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await cleanUp.run();
  });

  const open: TestConsole['open'] = async (theme = 'light', screen = 'laptop') => {
    const viewport = SCREENS[screen];
    const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
    contexts.push(context);
    await context.addInitScript((chosen) => {
      localStorage.setItem('RaStorelodestone.theme', JSON.stringify(chosen));
    }, theme);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => {
      // That a request is refused is for the test to expect.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        wrong.push(message.text());
    });
    await page.goto(address);
    return page;
  };

  return {
    get address() {
      return address;
    },
    async api<Reply>(path: string, body?: object) {
      const reply = await fetch(address + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${KEY}`, ...(body && { 'content-type': 'application/json' }) },
        body: body && JSON.stringify(body),
      });
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return (await reply.json()) as Reply;
    },
    open,
    async signIn(theme, screen, { email, password } = ADMIN) {
      const page = await open(theme, screen);
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(({ hash }) => !hash.startsWith('#/login'));
      return page;
    },
  };
}
