import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { AdminContext, memoryStore, ResourceContextProvider, TestMemoryRouter } from 'react-admin';
import { Route, Routes } from 'react-router-dom';
import { keepTokens } from '../api';
import { dataProvider } from '../providers/dataProvider';
import { i18nProvider } from '../providers/i18nProvider';
import { fakeApi, json, listOf, problem, type SentRequest, tokensCalled } from '../testing';
import { lightTheme } from '../theme';
import SupplierEdit from './SupplierEdit';

const PAGE = 'Its page';

const source = (stage: string, share: number | null, more: object = {}) => ({
  ...{ stage, share, country: 'US', supplierId: null, partnershipId: null, control: 'owned' },
  ...{
    equityShare: null,
    coveredOwnershipShare: null,
    status: 'operating',
    availableFrom: null,
    until: null,
  },
  ...{ evidence: 'audited', asOf: '2026-11-01', reference: 'https://example.org/plant', note: null },
  ...more,
});
const SUPPLIER = {
  ...{ id: 'a', version: 3, name: 'Magnet maker', country: 'US', coveredOwnershipShare: 0, blocked: false },
  ...{ identifiers: [], owners: [], reference: null, note: null },
  chains: [
    {
      ...{ material: 'neodymium', weight: 1, deliveredStage: 'metal', complete: [], recycling: null },
      sources: [source('extraction', 0.3), source('metal', 0.6), source('metal', 0.4), source('metal', null)],
    },
  ],
};
const summary = (value: number) => ({
  ...{ value, lower: value - 5, upper: value + 5, band: 'high', bandIsFirm: true, coverage: 0.9 },
  ...{ confidence: 0.8, insufficient: false, scoringDate: '2026-11-23' },
});
const dimensions = Object.fromEntries(
  ['chinaExposure', 'verticalIntegration', 'recyclingShare'].map((name) => [name, { value: 50 }]),
);

/** Scores by the share of the first source, so that a change of it shows. */
const evaluate = ({ body }: SentRequest) => {
  const [{ chains }] = (body as { subjects: { chains: (typeof SUPPLIER)['chains'] }[] }).subjects;
  const shares = chains[0].sources.map(({ share }) => share ?? 0);
  const item =
    shares[0] > 1
      ? {
          status: 'invalid',
          errors: [{ pointer: '/subjects/0/chains/0/sources/0/share', message: 'Too big' }],
        }
      : { status: 'ok', score: { ...summary(shares[0] * 100), dimensions }, base: summary(30) };
  return { data: [{ ref: 'form', ...item }] };
};

// A form of this size is slow to draw in a page without a browser.
configure({ asyncUtilTimeout: 40_000 });
jest.setTimeout(180_000);

let sent: SentRequest[];

const api = (more: Parameters<typeof fakeApi>[0] = {}) => {
  sent = fakeApi({
    'GET /v1/suppliers/a': SUPPLIER,
    'GET /v1/materials': listOf([{ id: 'm', code: 'neodymium', name: 'neodymium' }]),
    'POST /v1/scores/evaluate': evaluate,
    ...more,
  });
};

beforeEach(() => {
  keepTokens(tokensCalled('maria'));
  api();
});

const edit = () =>
  render(
    <TestMemoryRouter initialEntries={['/suppliers/a']}>
      <AdminContext {...{ dataProvider, i18nProvider }} store={memoryStore()} theme={lightTheme}>
        <ResourceContextProvider value="suppliers">
          <Routes>
            <Route path="/suppliers/:id" element={<SupplierEdit />} />
            <Route path="/suppliers/:id/show" element={<h1>{PAGE}</h1>} />
          </Routes>
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );

/** By their labels: roles of a form of this size take seconds to work out. */
const shareOf = async (number: number) =>
  (await screen.findAllByLabelText<HTMLInputElement>('Share'))[number - 1];
const type = (input: HTMLElement, text: string) => fireEvent.change(input, { target: { value: text } });
const press = (words: string) => fireEvent.click(screen.getByText(words, { selector: 'button' }));

it('shows shares as per cent and how far the sources of each stage go', async () => {
  edit();
  expect((await shareOf(1)).value).toBe('30');
  // What is undisclosed is not 0.
  expect((await shareOf(4)).value).toBe('');
  const bars = within(screen.getByLabelText('How much of each stage is declared'));
  expect(bars.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Extraction30% declared',
    'Processing0% declared',
    'Metal100% declared, 1 of undisclosed share',
  ]);
  expect(screen.getAllByText('reference')[0].getAttribute('href')).toBe('https://example.org/plant');
});

it('scores the form as it is typed, beside what is saved', async () => {
  edit();
  type(await shareOf(1), '28.5');
  await screen.findByText('28.5', { selector: 'p' });
  screen.getByText('Saved: 30.0. This form: -1.5 points.');
  expect(sent.at(-1)?.body).toMatchObject({ subjects: [{ base: 'a', kind: 'supplier' }] });
});

it('shows what the evaluation says is wrong at its field, until it is mended', async () => {
  edit();
  type(await shareOf(1), '130');
  await screen.findByText('Too big', { selector: 'p' });
  type(await shareOf(1), '40');
  await screen.findByText('40.0', { selector: 'p' });
  expect(screen.queryByText('Too big')).toBeNull();
});

it('saves what was changed for the version that was opened', async () => {
  api({ 'PATCH /v1/suppliers/a': { ...SUPPLIER, version: 4 } });
  edit();
  type(await shareOf(1), '45');
  press('Save');
  await screen.findByText(PAGE);
  const patch = sent.find(({ method }) => method === 'PATCH');
  expect(patch?.headers['if-match']).toBe('"3"');
  expect(Object.keys(patch?.body as object)).toEqual(['chains']);
});

describe('When somebody else was faster', () => {
  const THEIRS = {
    ...SUPPLIER,
    ...{
      version: 4,
      note: 'Theirs',
      chains: [{ ...SUPPLIER.chains[0], sources: [source('extraction', 0.8)] }],
    },
  };
  let isOpened: boolean;

  beforeEach(async () => {
    isOpened = false;
    api({
      'GET /v1/suppliers/a': () => (isOpened ? THEIRS : SUPPLIER),
      'PATCH /v1/suppliers/a': ({ headers }) =>
        headers['if-match'] === '"4"' ? json({ ...THEIRS, version: 5 }) : problem(412, 'record.changed'),
    });
    edit();
    type(await shareOf(1), '45');
    isOpened = true;
    press('Save');
    await screen.findByText('Somebody else was faster');
  });

  it('both versions are shown, value by value', () => {
    const row = screen.getByText('Chains › 1 › Sources › 1 › Share').closest('tr');
    expect([...(row?.cells ?? [])].slice(1).map(({ textContent }) => textContent)).toEqual(['45%', '80%']);
  });

  it('mine can be saved over it, without what else they changed being lost', async () => {
    press('Save mine over it');
    await screen.findByText(PAGE);
    const [, last] = sent.filter(({ method }) => method === 'PATCH');
    expect(last.headers['if-match']).toBe('"4"');
    expect(Object.keys(last.body as object)).toEqual(['chains']);
  });

  it('theirs can be taken, and is what the form goes on from', async () => {
    press('Discard mine');
    await screen.findByDisplayValue('Theirs');
    expect((await shareOf(1)).value).toBe('80');
    expect(screen.queryByText('Discard mine')).toBeNull();
  });
});
