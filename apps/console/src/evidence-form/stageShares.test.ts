import { stageShares } from './stageShares';

const TODAY = '2026-11-23';

it('fills a stage with what is in the mix, keeps apart what is to come, and leaves out what has ended', () => {
  const metal = (share: number | null, dates: object = {}) => ({ stage: 'metal', share, ...dates }) as const;
  const shares = stageShares(
    [
      ...[metal(0.1), metal(0.1), metal(0.1), metal(null)],
      metal(0.5, { availableFrom: '2026-11-24' }),
      metal(0.4, { until: '2026-11-23' }),
    ],
    'metal',
    TODAY,
  );
  expect(shares.at(-1)).toEqual({ stage: 'metal', now: 0.3, later: 0.5, undisclosed: 1 });
});

it('knows the stages up to the one that is delivered, and all while nobody has said which', () => {
  const stagesOf = (delivered: 'processing' | null) =>
    stageShares([], delivered, TODAY).map(({ stage }) => stage);
  expect(stagesOf('processing')).toEqual(['extraction', 'processing']);
  expect(stagesOf(null)).toHaveLength(5);
});
