import type { PortfolioBands } from '@lodestone/contracts';
import { screen } from '@testing-library/react';
import { keepTokens } from '../api';
import { fakeApi, showInConsole, tokensCalled } from '../testing';
import { BandCounts } from './BandCounts';

const portfolio = (suppliers: PortfolioBands['suppliers']) =>
  fakeApi({ 'GET /v1/portfolio/bands': { suppliers, partnerships: NOBODY } });
const NOBODY = { low: 0, moderate: 0, high: 0, critical: 0, notScored: 0 };

beforeEach(() => keepTokens(tokensCalled('maria')));

it('counts the suppliers of each band, and leads to exactly those', async () => {
  portfolio({ low: 3, moderate: 5, high: 8, critical: 98_244, notScored: 0 });
  showInConsole(<BandCounts />);
  const critical = await screen.findByRole('link', { name: 'Critical 98,244 suppliers' });
  expect(decodeURIComponent(critical.getAttribute('href') ?? '')).toMatch(
    /\/suppliers\?filter={"band":"critical"}$/,
  );
  screen.getByRole('link', { name: 'Low 3 suppliers' });
  expect(screen.queryByText(/not scored/)).toBeNull();
});

it('says how many are in no band', async () => {
  portfolio({ ...NOBODY, low: 1, notScored: 3 });
  showInConsole(<BandCounts />);
  await screen.findByText('3 more are not scored, because no chain is declared.');
});

it('leads on where there is nobody yet', async () => {
  portfolio(NOBODY);
  showInConsole(<BandCounts />);
  await screen.findByRole('heading', { name: 'There is nobody to score yet' });
  screen.getByRole('link', { name: 'To the suppliers' });
});
