import type { ReactNode } from 'react';
import { render, screen } from '@testing-library/react';
import { AdminContext, memoryStore, TestMemoryRouter } from 'react-admin';
import { keepTokens } from '../api';
import { dataProvider } from '../providers/dataProvider';
import { i18nProvider } from '../providers/i18nProvider';
import { type Answer, fakeApi, listOf, tokensCalled } from '../testing';
import { lightTheme } from '../theme';
import { PartnershipEffects, SubjectOutlook } from '.';

// A page without a browser has nothing to draw on.
jest.mock('../charts/echarts', () => ({
  init: () => ({ on() {}, setOption() {}, resize() {}, dispose() {} }),
}));

const score = (value: number, more: object = {}) => ({
  ...{ value, lower: value - 5, upper: value + 5, band: 'high', bandIsFirm: true, coverage: 0.9 },
  ...{ confidence: 0.8, insufficient: false, scoringDate: '2026-11-23' },
  ...more,
});
const SUPPLIER = { kind: 'supplier', id: 'a', name: 'Magnet maker' };
const lever = (code: string, isReachable: boolean) => ({
  ...{ code, chain: 'neodymium', stage: null, isReachable, before: 0.06, after: 0.19, text: '', chains: [] },
  score: { value: 49.9, band: 'moderate' },
});
const PATH = '/v1/suppliers/a/score';
const ANSWERS: Record<string, Answer> = {
  'GET /v1/materials': listOf([{ id: 'm', code: 'neodymium', name: 'neodymium' }]),
  [`GET ${PATH}`]: score(60),
  [`GET ${PATH}/explanation`]: {
    lookThrough: {
      ...{ faceValue: 20, lookThrough: 32.5, hidden: 12.5, suppliers: [], closedLoops: [] },
      paths: [
        {
          through: [
            { id: 'b', name: 'Alloy maker' },
            { id: 'c', name: 'Mine' },
          ],
          ...{ chain: 'neodymium', stage: 'metal', endsAt: 'source', country: 'CN', contribution: 8.25 },
        },
      ],
    },
  },
  [`GET ${PATH}/levers`]: {
    ...{ target: 'moderate', isThere: false },
    levers: [lever('recycled_share', true), lever('stage_captive', false)],
  },
  [`GET ${PATH}/stability`]: {
    bands: [
      { band: 'moderate', share: 0.25 },
      { band: 'high', share: 0.75 },
    ],
    flip: {
      ...{ moved: 0.155, band: 'moderate' },
      weights: { chinaExposure: 0.5, verticalIntegration: 0.455, recyclingShare: 0.045 },
    },
    ranks: { of: 11, riskiest: { atLeast: 1, atMost: 1 }, safest: { atLeast: 6, atMost: 6 }, isExact: true },
  },
  [`GET ${PATH}/trajectory`]: {
    asPlanned: [
      { date: '2026-11-23', score: score(60), changes: [] },
      {
        ...{ date: '2027-06-01', score: score(41.5) },
        changes: [
          {
            ...{
              code: 'source_starts',
              subject: SUPPLIER,
              chain: 'neodymium',
              stage: 'metal',
              country: 'US',
            },
            supplier: null,
          },
        ],
      },
    ],
    delayed: [{ date: '2026-11-23', score: score(60), changes: [] }],
  },
  [`GET ${PATH}s`]: listOf([
    { recordedAt: '2026-11-23T10:00:00Z', cause: 'policy', score: score(60) },
    { recordedAt: '2026-11-01T10:00:00Z', cause: 'data', score: null },
  ]),
  'GET /v1/partnerships': listOf([
    { id: 'p', name: 'Magnets for motors' },
    { id: 'q', name: 'A loan' },
  ]),
  'POST /v1/scores/lookup': {
    data: [
      { ref: 'p', score: { parties: [{ subject: SUPPLIER, with: score(60), without: score(72.4) }] } },
      { ref: 'q', score: { parties: [] } },
    ],
  },
};

const show = (part: ReactNode) =>
  render(
    <TestMemoryRouter>
      <AdminContext {...{ dataProvider, i18nProvider }} store={memoryStore()} theme={lightTheme}>
        {part}
      </AdminContext>
    </TestMemoryRouter>,
  );

beforeEach(() => {
  keepTokens(tokensCalled('maria'));
  fakeApi(ANSWERS);
});

it('says what is hidden behind the first tier, and by what way it comes', async () => {
  show(<SubjectOutlook kind="supplier" id="a" />);
  await screen.findByText('Alloy maker › Mine: Neodymium, Metal, China (8.3 points)');
  screen.getByText('+12.5');
});

it('says in words what would reach the next band, and nothing of what cannot', async () => {
  show(<SubjectOutlook kind="supplier" id="a" />);
  await screen.findByText('Recycled share of Neodymium: 6% → 19% reaches Moderate (49.9).');
  expect(screen.queryByText(/safe hands/)).toBeNull();
});

it('says how far other weights would change band and rank', async () => {
  show(<SubjectOutlook kind="supplier" id="a" />);
  await screen.findByText('High 75%');
  screen.getByText(/The nearest other band is Moderate, once 15.5% of the weight moves/);
  screen.getByText('By weights alone it can rank between 1 and 6 of 11; 1 is the highest risk.');
});

it('says what is to come with its date, and what was with its cause', async () => {
  show(<SubjectOutlook kind="supplier" id="a" />);
  await screen.findByText(/41.5. Magnet maker starts: Metal of Neodymium, United States./);
  await screen.findByText(/60.0. Cause: A policy./);
  screen.getByText(/Not scored. Cause: Evidence about it./);
});

it('compares a supplier with and without each of its partnerships', async () => {
  show(<PartnershipEffects supplierId="a" />);
  await screen.findByText('-12.4');
  const cells = (await screen.findByText('A loan')).closest('tr')?.textContent;
  expect(cells).toBe('A loanbrings no source of its own');
});
