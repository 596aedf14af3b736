import type { Supplier, WebhookWithSecret } from '@lodestone/contracts';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium';
import { type Screen, SIZES, type Theme, THEMES, useConsole } from './use-console';
import { walkByKeyboard } from './keyboard-walk';
import { look } from './look';

jest.setTimeout(240_000);

/** Every screen: its name, its address behind the #, and a text that is there once it is. */
const screens = async (
  idOf: (ref: string) => Promise<string>,
  webhookId: string,
): Promise<[string, string, string][]> => [
  ['overview', '/', 'Ask these first'],
  ['suppliers', '/suppliers', 'Shanshan'],
  ['supplier', `/suppliers/${await idOf('suppliers/lodestone:vulcan-elements')}/show`, 'Would other weights'],
  ['partnerships', '/partnerships', '1–23 of 23'],
  ['partnership', `/partnerships/${await idOf('partnerships/lodestone:mp-dod')}/show`, 'Would other weights'],
  ['scoring-models', '/scoring-models', 'Lodestone default'],
  ['scoring-model', `/scoring-models/${await idOf('scoring-models/1')}/show`, 'Covered countries'],
  ['scoring-runs', '/scoring-runs', 'Number'],
  ['materials', '/materials', 'Symbol'],
  ['material', `/materials/${await idOf('materials/neodymium')}/show`, 'EU supply risk as'],
  ['production-shares', '/production-shares', 'Aluminum'],
  ['recycling-rates', '/recycling-rates', 'Recycling rate'],
  ['policies', '/policies', 'CN-2025'],
  ['policy-form', `/policies/${await idOf('policies/CN-2025-18')}`, 'Suspended'],
  ['users', '/users', 'Admin'],
  ['user-form', '/users/create', 'Viewer: reads'],
  ['api-keys', '/api-keys', 'Last used'],
  ['webhooks', '/webhooks', 'Purchasing'],
  ['webhook', `/webhooks/${webhookId}/show`, 'Failed'],
  ['webhook-form', `/webhooks/${webhookId}`, 'Begins with https'],
  ['audit-events', '/audit-events', 'What'],
  ['account', '/account', 'Change password'],
];

describeInChromium('Every screen', () => {
  const console = useConsole();
  const idOf = async (ref: string) => (await console.api<Supplier>(`/v1/${ref}`)).id;
  let webhookId: string;

  beforeAll(async () => {
    const webhook = {
      name: 'Purchasing',
      url: 'http://127.0.0.1:1/',
      events: ['score.band_changed'],
      paused: true,
    };
    webhookId = (await console.api<WebhookWithSecret>('/v1/webhooks', webhook)).id;
    await console.api(`/v1/webhooks/${webhookId}/test`, {});
  });

  /** Looks at all screens in one size. @returns what is wrong with them */
  async function lookAtAll(theme: Theme, screen: Screen): Promise<string[]> {
    const problems: string[] = [];
    const lookAt = async (page: Page, name: string) =>
      problems.push(...(await look(page, `${name}-${theme}-${screen}`)));
    const stranger = await console.open(theme, screen);
    await stranger.getByRole('heading', { name: 'Sign in' }).waitFor();
    await lookAt(stranger, 'sign-in');
    const page = await console.signIn(theme, screen);
    for (const [name, path, text] of await screens(idOf, webhookId)) {
      await page.goto(`${console.address}/#${path}`);
      await page.locator('#main-content').getByText(text).first().waitFor();
      await lookAt(page, name);
    }
    return problems;
  }

  it.each(THEMES)(
    'in the %s theme can be used by everybody, and is no wider than a screen',
    async (theme) => {
      const problems = await Promise.all(SIZES.map((screen) => lookAtAll(theme, screen)));
      expect(problems.flat()).toEqual([]);
    },
  );

  it('can be walked through by keyboard, to everything that there is to press or to fill in', async () => {
    const page = await console.signIn();
    const problems: string[] = [];
    for (const [name, path, text] of await screens(idOf, webhookId)) {
      await page.goto(`${console.address}/#${path}`);
      await page.locator('#main-content').getByText(text).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { stops, missed } = await walkByKeyboard(page);
      if (stops < 15) problems.push(`${name} has ${stops} stops, which is fewer than its menu has`);
      problems.push(...missed.map((each) => `${name}: ${each}`));
    }
    expect(problems).toEqual([]);
  });

  it('leads from a list to a page by keyboard, and back', async () => {
    const page = await console.signIn();
    for (const [list, name] of [
      ['suppliers', 'Vulcan Elements'],
      ['partnerships', 'Syrah - Tesla'],
      ['materials', 'Gallium'],
      ['scoring-models', 'Lodestone default'],
    ]) {
      await page.goto(`${console.address}/#/${list}`);
      await page.getByRole('link', { name, exact: true }).press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name, exact: true }).waitFor();
    }
  });
});
