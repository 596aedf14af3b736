import type { ExplanationReply } from '@lodestone/contracts';
import { ladderRows } from './ladderRows';

const SOURCE = {
  ...{ effectiveShare: 0.38, country: 'US', supplier: { id: 'a', name: 'Energy Fuels' } },
  ...{ control: 'market', status: 'ramping_up', evidence: 'declared', reference: 'https://example.org' },
};

it('has a row for each source, and one for what is undeclared of a stage', () => {
  const chain = {
    stages: [
      { stage: 'processing', sources: [SOURCE], undeclared: { share: 0.62 } },
      {
        stage: 'metal',
        sources: [{ ...SOURCE, effectiveShare: 1, supplier: null }],
        undeclared: { share: 0 },
      },
    ],
  } as unknown as ExplanationReply['chains'][number];
  const rows = ladderRows(chain);
  expect(
    rows.map(({ stage, effectiveShare, supplier, evidence }) => [stage, effectiveShare, supplier, evidence]),
  ).toEqual([
    ['processing', 0.38, 'Energy Fuels', 'declared'],
    ['processing', 0.62, null, 'undeclared'],
    ['metal', 1, null, 'declared'],
  ]);
  // A file has the same columns in every row.
  expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
});
