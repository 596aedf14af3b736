import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SCOPES } from '@lodestone/contracts';
import { Route, Routes } from 'react-router-dom';
import { keepTokens } from '../api';
import RecyclingRateEdit from '../recycling-rates/RecyclingRateEdit';
import { fakeApi, json, listOf, problem, type SentRequest, showInConsole, tokensCalled } from '../testing';

const LIST = 'The list';

const rateOf = (version: number, rate: number) => ({
  ...{ id: 'r', version, material: 'gallium', rate, quality: 'estimate', note: null },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  source: {
    ...{
      publisher: 'P',
      title: 'T',
      year: '2026',
      address: 'https://example.org',
      copy: null,
      licence: null,
    },
  },
});

let there: ReturnType<typeof rateOf>;
let sent: SentRequest[];

const patches = () => sent.filter(({ method }) => method === 'PATCH');

beforeEach(() => {
  keepTokens(tokensCalled('maria'));
  there = rateOf(3, 0.02);
  sent = fakeApi({
    'GET /v1/sessions/current': { id: 'u', name: 'Maria', role: 'admin', scopes: SCOPES },
    'GET /v1/materials': listOf([{ id: 'm', code: 'gallium', name: 'gallium' }]),
    'GET /v1/recycling-rates/r': () => there,
    'PATCH /v1/recycling-rates/r': ({ headers, body }: SentRequest) =>
      headers['if-match'] === `"${there.version}"`
        ? json({ ...there, ...(body as object), version: there.version + 1 })
        : problem(412, 'record.changed'),
  });
  showInConsole(
    <Routes>
      <Route path="/recycling-rates/:id" element={<RecyclingRateEdit />} />
      <Route path="/recycling-rates" element={<p>{LIST}</p>} />
    </Routes>,
    { at: '/recycling-rates/r', resource: 'recycling-rates' },
  );
});

async function enter(percent: string) {
  const input = await screen.findByRole('spinbutton', { name: /Recycling rate/ });
  await userEvent.clear(input);
  await userEvent.type(input, percent);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}

it('sends what was changed and nothing else, as a change of the version that was read', async () => {
  await enter('7');
  await screen.findByText(LIST);
  expect(patches()).toHaveLength(1);
  expect(patches()[0]).toMatchObject({ body: { rate: 0.07 }, headers: { 'if-match': '"3"' } });
});

it('shows both versions when somebody else was faster, and overwrites theirs only when told to', async () => {
  await screen.findByRole('spinbutton', { name: /Recycling rate/ });
  there = rateOf(4, 0.05);
  await enter('7');
  const dialog = within(await screen.findByRole('dialog'));
  const row = within((await dialog.findByText('rate')).closest('tr') as HTMLElement);
  row.getByText('0.05');
  row.getByText('0.07');
  await userEvent.click(dialog.getByRole('button', { name: 'Save mine' }));
  await screen.findByText(LIST);
  expect(patches().map(({ headers }) => headers['if-match'])).toEqual(['"3"', '"4"']);
  expect(patches()[1].body).toEqual({ rate: 0.07 });
});

it('takes what is there when somebody wants that', async () => {
  await screen.findByRole('spinbutton', { name: /Recycling rate/ });
  there = rateOf(4, 0.05);
  await enter('7');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Take what is there' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: /Recycling rate/ }).value).toBe('5'),
  );
  expect(patches()).toHaveLength(1);
});
