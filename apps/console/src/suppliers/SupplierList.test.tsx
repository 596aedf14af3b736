import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AdminContext,
  memoryStore,
  ResourceContextProvider,
  ResourceDefinitionContextProvider,
  TestMemoryRouter,
} from 'react-admin';
import { keepTokens } from '../api';
import { dataProvider } from '../providers/dataProvider';
import { i18nProvider } from '../providers/i18nProvider';
import { fakeApi, listOf, type SentRequest, tokensCalled } from '../testing';
import { lightTheme } from '../theme';
import SupplierList from './SupplierList';

const SCORE = {
  ...{ value: 67.256, lower: 57, upper: 68.6, band: 'critical', bandIsFirm: false, coverage: 0.91 },
  ...{ confidence: 0.88, insufficient: false, scoringDate: '2026-11-23' },
};
const supplier = (id: string, name: string, score: object | null) => ({
  ...{
    id,
    version: 1,
    name,
    country: 'US',
    blocked: false,
    identifiers: [],
    materials: ['neodymium'],
    score,
  },
});
const dimension = (value: number) => ({ value });
const FULL = {
  dimensions: {
    chinaExposure: dimension(53.86),
    verticalIntegration: dimension(70),
    recyclingShare: dimension(80),
  },
};

let sent: SentRequest[];

beforeEach(() => {
  keepTokens(tokensCalled('maria'));
  sent = fakeApi({
    'GET /v1/suppliers': listOf([supplier('a', 'Magnet maker', SCORE), supplier('b', 'Newcomer', null)]),
    'GET /v1/materials': listOf([{ id: 'm', code: 'neodymium', name: 'neodymium' }]),
    'POST /v1/scores/lookup': { data: [{ ref: 'a', status: 'ok', score: FULL }] },
    'POST /v1/scores/trends': {
      runs: [],
      data: [
        { ref: 'a', status: 'ok', values: [60, null, 67.256] },
        { ref: 'b', status: 'ok', values: [null, null, null] },
      ],
    },
    'POST /v1/scoring-runs': { id: 'run' },
  });
  // Wide enough for columns.
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
});

const show = () =>
  render(
    <TestMemoryRouter>
      <AdminContext {...{ dataProvider, i18nProvider }} store={memoryStore()} theme={lightTheme}>
        <ResourceDefinitionContextProvider definitions={{ suppliers: { name: 'suppliers', hasShow: true } }}>
          <ResourceContextProvider value="suppliers">
            <SupplierList />
          </ResourceContextProvider>
        </ResourceDefinitionContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );

const rowOf = async (name: string) => (await screen.findByText(name)).closest('tr') as HTMLElement;

it('shows a score with its interval, its band and whether that can change, and its dimensions', async () => {
  show();
  const row = within(await rowOf('Magnet maker'));
  row.getByRole('img', { name: 'Score 67.3 of 100, between 57.0 and 68.6' });
  row.getByText('Critical ?');
  row.getByText('91%');
  row.getByText('United States');
  await row.findByText('Neodymium');
  await row.findByRole('img', { name: 'China exposure: 53.9' });
});

it('says of a supplier without chains that it is not scored, rather than 0', async () => {
  show();
  within(await rowOf('Newcomer')).getByText('Not scored');
  expect(within(await rowOf('Newcomer')).queryByText(/0/)).toBeNull();
});

it('asks the API for the riskiest first, and for a band when one is chosen', async () => {
  show();
  await rowOf('Magnet maker');
  const lists = () => sent.filter(({ path }) => path === '/v1/suppliers');
  expect(lists()[0].query).toMatchObject({ sort: '-score', offset: '0' });
  await userEvent.click(screen.getByRole('combobox', { name: 'Band' }));
  await userEvent.click(await screen.findByRole('option', { name: 'High' }));
  await waitFor(() => expect(lists().at(-1)?.query).toMatchObject({ band: 'high', sort: '-score' }));
});

it('shows how a score went over the last runs, and nothing where there was none', async () => {
  show();
  await within(await rowOf('Magnet maker')).findByRole('img', {
    name: 'Over the last 3 runs: 60.0 to 67.3 (+7.3)',
  });
  within(await rowOf('Newcomer')).getByText('–');
});

it('sorts by a dimension, which is no column of its own', async () => {
  show();
  await rowOf('Magnet maker');
  // Each column has a button to sort by as well, but only one of the list opens a menu.
  const sorting = screen.getAllByRole('button', { name: /^Sort by/ });
  await userEvent.click(sorting.filter((button) => button.hasAttribute('aria-haspopup'))[0]);
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Recycling share/ }));
  await waitFor(() =>
    expect(sent.filter(({ path }) => path === '/v1/suppliers').at(-1)?.query).toMatchObject({
      sort: expect.stringMatching(/^-?recyclingShare$/) as string,
    }),
  );
});

it('asks for a coverage as a part, which is entered in per cent', async () => {
  show();
  await rowOf('Magnet maker');
  await userEvent.click(screen.getByRole('button', { name: 'Add filter' }));
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Coverage to, %' }));
  await userEvent.type(await screen.findByRole('spinbutton', { name: 'Coverage to, %' }), '60');
  await waitFor(() =>
    expect(sent.filter(({ path }) => path === '/v1/suppliers').at(-1)?.query.maxCoverage).toBe('0.6'),
  );
});

it('has those scored anew that are ticked', async () => {
  show();
  await userEvent.click(within(await rowOf('Magnet maker')).getByRole('checkbox'));
  await userEvent.click(await screen.findByRole('button', { name: 'Score anew' }));
  await waitFor(() =>
    expect(sent.find(({ path }) => path === '/v1/scoring-runs')?.body).toEqual({
      scope: { subjects: ['a'] },
    }),
  );
});
