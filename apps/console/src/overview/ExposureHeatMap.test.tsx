import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepTokens } from '../api';
import { fakeApi, listOf, showInConsole, tokensCalled } from '../testing';
import { ExposureHeatMap } from './ExposureHeatMap';

// A page without a browser has nothing to draw on.
jest.mock('../charts/echarts', () => ({
  init: () => ({ on() {}, setOption() {}, resize() {}, dispose() {} }),
}));

const cell = (material: string, stage: string, median: number) => ({
  ...{ material, stage, median, suppliers: 3 },
  ...{ lowerQuartile: median - 10, upperQuartile: median + 10 },
});
const exposure = (stages: object[], counted = 3) => ({
  'GET /v1/materials': listOf([{ id: 'm', code: 'dysprosium', name: 'dysprosium' }]),
  'GET /v1/portfolio/exposures': {
    ...{ direction: '100 = highest risk', scoringDate: '2026-11-23', suppliers: 3, counted, stages },
  },
});

beforeEach(() => keepTokens(tokensCalled('maria')));

it('says where the portfolio is exposed the most, and all cells as a table', async () => {
  fakeApi(exposure([cell('dysprosium', 'extraction', 40), cell('dysprosium', 'processing', 87.5)]));
  showInConsole(<ExposureHeatMap />);
  await screen.findByRole('img', { name: /Most exposed: Dysprosium, Processing, 87.5/ });
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'MaterialStageMedianMiddle halfSuppliers',
    'DysprosiumExtraction40.030.0–50.03',
    'DysprosiumProcessing87.577.5–97.53',
  ]);
});

it('says when not everybody is counted', async () => {
  fakeApi(exposure([cell('dysprosium', 'extraction', 40)], 2));
  showInConsole(<ExposureHeatMap />);
  await screen.findByText(/Counted over 2 of 3 suppliers/);
});

it('is not there where nobody declares a chain', async () => {
  fakeApi(exposure([], 0));
  const { container } = showInConsole(<ExposureHeatMap />);
  await waitFor(() => expect(container.querySelector('[role="img"], .MuiSkeleton-root')).toBeNull());
});
