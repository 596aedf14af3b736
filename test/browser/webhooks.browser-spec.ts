import { aReceiver, type TestReceiver } from '@lodestone/testing';
import { isSignedWith } from '../webhooks/told-webhooks';
import { describeInChromium } from './chromium';
import { useConsole } from './use-console';

jest.setTimeout(180_000);

describeInChromium('An admin who has a program told what happens', () => {
  const console = useConsole();
  let receiver: TestReceiver;

  beforeAll(async () => {
    receiver = await aReceiver();
  });

  afterAll(() => receiver.close());

  it('adds a webhook, sees its secret once, tests it, and sees what is told and told again', async () => {
    const page = await console.signIn();
    await page.getByRole('menuitem', { name: 'Webhooks' }).click();
    await page.getByRole('button', { name: 'Add webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Purchasing system');
    await dialog.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await dialog.getByRole('checkbox', { name: 'A run is published' }).check();
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: 'Purchasing system' }).click();
    await page.getByRole('heading', { level: 1, name: 'Purchasing system' }).waitFor();

    await page.getByRole('button', { name: 'Send test' }).click();
    await page.getByText('Test: delivered, answered with 204').waitFor();
    expect(receiver.received.map((message) => isSignedWith(message, secret))).toEqual([true]);

    receiver.answer = () => 410;
    await console.api('/v1/scoring-runs', { scope: 'all', reason: 'To be told of' });
    // Nobody reloads the page: what became of a message shows by itself.
    const row = page.getByRole('row').filter({ hasText: 'Failed' });
    await row.waitFor({ timeout: 120_000 });
    await row.getByText('Run').click();
    await page.getByText('"type": "run.finished"').waitFor();
    await page.reload();
    await page.getByText('which says that nobody is there any more').waitFor();

    receiver.answer = () => 204;
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Deliver again what failed' }).click();
    await page.getByText('One message waits again.').waitFor();
    await page.getByRole('row', { name: /Run Delivered/ }).waitFor();
    const told = receiver.received.filter(({ body }) => body.includes('run.finished'));
    expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(told.every((message) => isSignedWith(message, secret))).toBe(true);
    expect(await page.content()).not.toContain(secret);
  });

  it('gives it another secret, and takes it away', async () => {
    const page = await console.signIn();
    await page.getByRole('menuitem', { name: 'Webhooks' }).click();
    await page.getByRole('link', { name: 'Purchasing system' }).click();
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('Two secrets until').waitFor();
    receiver.received.splice(0);
    await page.getByRole('button', { name: 'Send test' }).click();
    await page.getByText('Test: delivered').waitFor();
    const [message] = receiver.received;
    expect(isSignedWith(message, secret)).toBe(true);
    expect((message.headers['webhook-signature'] as string).split(' ')).toHaveLength(2);

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Nobody is told what happens yet').waitFor();
    await page.getByRole('menuitem', { name: 'Audit log' }).click();
    await page.getByText('webhook.deleted').first().waitFor();
  });
});
