import type { ListPage, Run, RunDetail } from '@lodestone/contracts';
import { describeInChromium } from './chromium';
import { useConsole } from './use-console';

jest.setTimeout(180_000);

describeInChromium('An analyst who has everybody scored anew', () => {
  const console = useConsole();

  it('starts a run for a reason, follows it to its end, and reads what it changed', async () => {
    const page = await console.signIn();
    await page.getByRole('menuitem', { name: 'Runs' }).click();
    await page.getByRole('button', { name: 'Score everybody anew' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('After the audit');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Run \d+$/ }).waitFor();
    await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    // Nobody reloads the page: that it ends is told by the server.
    await page.getByRole('heading', { name: 'From band to band' }).waitFor({ timeout: 120_000 });
    await page.getByText('Published', { exact: true }).waitFor();

    const { data } = await console.api<ListPage<Run>>('/v1/scoring-runs?sort=-createdAt&limit=10');
    const [asked] = data.filter(({ reason }) => reason === 'After the audit');
    const { progress, report } = await console.api<RunDetail>(`/v1/scoring-runs/${asked.id}`);
    await page.getByText(`${progress.done} of ${progress.total} scored`).waitFor();
    const shown = await page
      .getByRole('region', { name: 'From band to band' })
      .getByRole('cell')
      .allTextContents();
    const sum = shown.map(Number).reduce((total, subjects) => total + subjects, 0);
    expect(sum).toBe(report?.bands.reduce((total, { subjects }) => total + subjects, 0));
  });

  it('finds the run on the overview, and each band leads to as many suppliers as it says', async () => {
    const page = await console.signIn();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByRole('link', { name: /^Run \d+$/ }).waitFor();
    const critical = page.getByRole('link', { name: /^Critical \d+ suppliers?$/ });
    const [count] = (await critical.innerText()).match(/\d+/) ?? [];
    await critical.click();
    await page.getByText(new RegExp(`1–\\d+ of ${count}$`)).waitFor();
  });
});
