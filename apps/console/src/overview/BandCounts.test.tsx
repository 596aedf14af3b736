import { screen } from '@testing-library/react';
import { keepTokens } from '../api';
import { fakeApi, type SentRequest, showInConsole, tokensCalled } from '../testing';
import { BandCounts } from './BandCounts';

const page = (total: number, totalIs = 'exact') => ({ data: [], page: { total, totalIs, nextCursor: null } });

const portfolio = (counts: Record<string, number>, all: number, totalIs?: string) =>
  fakeApi({
    'GET /v1/suppliers': ({ query: { band } }: SentRequest) =>
      page(band === undefined ? all : counts[band], totalIs),
  });

beforeEach(() => keepTokens(tokensCalled('maria')));

it('counts the suppliers of each band, and leads to exactly those', async () => {
  portfolio({ low: 3, moderate: 5, high: 8, critical: 13 }, 29);
  showInConsole(<BandCounts />);
  const critical = await screen.findByRole('link', { name: 'Critical 13 suppliers' });
  expect(decodeURIComponent(critical.getAttribute('href') ?? '')).toMatch(
    /\/suppliers\?filter={"band":"critical"}$/,
  );
  screen.getByRole('link', { name: 'Low 3 suppliers' });
  expect(screen.queryByText(/not scored/)).toBeNull();
});

it('says how many are in no band', async () => {
  portfolio({ low: 1, moderate: 0, high: 0, critical: 0 }, 4);
  showInConsole(<BandCounts />);
  await screen.findByText('3 more are not scored, because no chain is declared.');
});

it('does not make up how many are not scored where the API has stopped counting', async () => {
  portfolio({ low: 10000, moderate: 10000, high: 10000, critical: 10000 }, 10000, 'atLeast');
  showInConsole(<BandCounts />);
  await screen.findByRole('link', { name: 'Critical 10,000 or more suppliers' });
  expect(screen.queryByText(/not scored/)).toBeNull();
});

it('leads on where there is nobody yet', async () => {
  portfolio({ low: 0, moderate: 0, high: 0, critical: 0 }, 0);
  showInConsole(<BandCounts />);
  await screen.findByRole('heading', { name: 'There is nobody to score yet' });
  screen.getByRole('link', { name: 'To the suppliers' });
});
