import { describeInChromium } from './chromium';
import { useConsole } from './use-console';

jest.setTimeout(120_000);

describeInChromium('An admin who lets a program in', () => {
  const console = useConsole();

  it('creates a key, sees it once, and ends it', async () => {
    const page = await console.signIn();
    const ask = async (key: string) => {
      const headers = { authorization: `Bearer ${key}` };
      return (await fetch(`${console.address}/v1/suppliers?limit=1`, { headers })).status;
    };
    await page.getByRole('menuitem', { name: 'API keys' }).click();
    await page.getByRole('button', { name: 'Create API key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Purchasing system');
    await dialog.getByRole('checkbox', { name: 'Read the evidence' }).check();
    await dialog.getByRole('button', { name: 'Create API key' }).click();
    const key = await page.getByRole('textbox', { name: 'API key' }).inputValue();
    expect(await ask(key)).toBe(200);
    await page.getByRole('button', { name: 'I have kept it' }).click();

    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'Purchasing system' });
    await row.waitFor();
    expect(await page.content()).not.toContain(key);

    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText(/^Revoked ./).waitFor();
    expect(await ask(key)).toBe(401);

    await page.getByRole('menuitem', { name: 'Audit log' }).click();
    await page.getByText('api_key.revoked').first().waitFor();
  });
});
