import type { SupplierInput } from '@lodestone/contracts';
import { Database, PersistenceModule, RunChunkStore, SupplierReadModel } from '@lodestone/persistence';
import {
  aChain,
  aLink,
  aSource,
  brokenHistories,
  partnershipDraft,
  recyclingRateDraft,
  scoresInForce,
  startRun,
  type SteppedRun,
  supplierDraft,
  TEST_DAY,
  useParts,
} from '@lodestone/testing';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { ScoringModule } from '../scoring.module';
import { FinishRun } from './finish-run';
import { RequestRun } from './request-run';
import { RescorePending } from './rescore-pending';
import { ScoreChunk } from './score-chunk';
import { StartRun } from './start-run';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const STEPS = { RequestRun, StartRun, RunChunkStore, ScoreChunk, FinishRun, Database };
const start = () => startRun(parts, STEPS, { size: 15 });

const create = async (name: string, given: Partial<SupplierInput> = {}) =>
  (await parts.get(SaveSupplier).create(supplierDraft({ name, ...given }))).id;
const seen = async (id: string) => ({
  id,
  version: (await parts.get(SupplierReadModel).find(id))?.version ?? 0,
});
const change = async (id: string, chains: SupplierInput['chains']) =>
  parts.get(SaveSupplier).change(await seen(id), { chains });
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];
const linkTo = (...ids: string[]) => [
  aChain({ sources: ids.map((id) => aLink(id, { share: 1 / ids.length })) }),
];
const gallium = () => [aChain({ material: 'gallium', deliveredStage: 'processing' })];

interface Portfolio {
  readonly mine: string;
  readonly refiner: string;
  readonly maker: string;
  readonly alone: string;
  readonly ofGallium: string;
}

/** A mine, a refiner that links to it, a maker that links to the refiner, and two that have nothing to do with them. */
async function aPortfolio(name: string): Promise<Portfolio> {
  const mine = await create(`Mine: ${name}`, { chains: mineIn('AU') });
  const refiner = await create(`Refiner: ${name}`, { chains: linkTo(mine) });
  const maker = await create(`Maker: ${name}`, { chains: linkTo(refiner) });
  const party = { supplierId: refiner, name: 'Refiner', role: 'producer' as const };
  const parties = [{ ...party, country: null, amount: null, reference: null, note: null }];
  await parts.get(SavePartnership).create(partnershipDraft({ name: `Deal: ${name}`, parties }));
  const alone = await create(`Alone: ${name}`, { chains: mineIn('US') });
  const ofGallium = await create(`Gallium: ${name}`, { chains: gallium() });
  return { mine, refiner, maker, alone, ofGallium };
}

let known: { readonly id: string; readonly version: number; readonly rate: number } | null = null;
/** Gallium is recycled a little more than before. */
async function moveRate(): Promise<void> {
  const draft = recyclingRateDraft({ material: 'gallium', rate: (known?.rate ?? 0) + 0.01 });
  const save = parts.get(SaveRecyclingRate);
  known = known === null ? await save.create(draft) : await save.change(known, { rate: draft.rate });
}

/** What may happen to a portfolio, and to whom it matters. */
const EDITS: readonly [string, (portfolio: Portfolio) => Promise<unknown>][] = [
  ['nothing', () => Promise.resolve()],
  [
    'evidence of one that many depend on, who follow meanwhile',
    async ({ mine }) => {
      await change(mine, mineIn('CN'));
      await parts.get(RescorePending).execute();
    },
  ],
  ['evidence of one that many depend on', ({ mine }) => change(mine, mineIn('CN'))],
  ['evidence of one that nobody depends on', ({ alone }) => change(alone, mineIn('CN'))],
  ['a new supplier', () => create('New', { chains: mineIn('CN') })],
  ['a new link to one that nobody linked to', ({ maker, alone }) => change(maker, linkTo(alone))],
  [
    'a new supplier that links to a new one',
    async () => {
      const upstream = await create('Upstream', { chains: mineIn('CN') });
      await create('Downstream', { chains: linkTo(upstream) });
    },
  ],
  [
    'a link to one who waits itself, of one that others depend on',
    async ({ mine, refiner, alone }) => {
      await create('Depends on alone', { chains: linkTo(alone) });
      await change(mine, mineIn('CN'));
      await change(alone, linkTo(refiner));
    },
  ],
  [
    'evidence that matters to others on the day of the run alone',
    ({ mine }) => {
      const sources = [
        aSource({ country: 'AU', until: '2026-12-01' }),
        aSource({ country: 'CN', availableFrom: '2026-12-01' }),
      ];
      return change(mine, [aChain({ sources })]);
    },
  ],
  ['a link that goes round', ({ mine, maker }) => change(mine, linkTo(maker))],
  [
    'a deletion of one that depends on others',
    async ({ maker }) => {
      await parts.get(SaveSupplier).delete(await seen(maker));
    },
  ],
  ['the last chain of one that many depend on', ({ mine }) => change(mine, [])],
  ['reference data', () => moveRate()],
  [
    'reference data and evidence',
    async ({ alone, mine }) => {
      await change(mine, mineIn('CN'));
      await moveRate();
      await change(alone, gallium());
    },
  ],
];

const MOMENTS: [string, (edit: () => Promise<unknown>) => Promise<SteppedRun>][] = [
  [
    'just before it starts',
    async (edit) => {
      await edit();
      return start();
    },
  ],
  [
    'before its first chunk',
    async (edit) => {
      const run = await start();
      await edit();
      return run;
    },
  ],
  [
    'between its chunks',
    async (edit) => {
      const run = await start();
      await run.score(0);
      await edit();
      return run;
    },
  ],
  [
    'after its last chunk',
    async (edit) => {
      const run = await start();
      for (const chunk of await run.open()) await run.score(chunk);
      await edit();
      return run;
    },
  ],
];
const RESET = `TRUNCATE suppliers, partnerships, input_documents, scores, score_changes, score_batches, linked_exposures,
  pending_scores CASCADE`;

beforeEach(async () => {
  parts.clock.set(TEST_DAY);
  // Those that changes of reference data have asked for; the run at hand has done their work.
  await parts.rows(`UPDATE scoring_runs SET status = 'cancelled' WHERE status = 'queued'`);
  await parts.rows(RESET);
  // Back to the day on which evidence is edited.
  await (await start()).finish();
});

/** To a portfolio each, that have nothing to do with one another. */
async function happen(edits: typeof EDITS): Promise<() => Promise<void>> {
  const portfolios: Portfolio[] = [];
  for (const [name] of edits) portfolios.push(await aPortfolio(name));
  await parts.get(RescorePending).execute();
  return async () => {
    for (const [position, [, edit]] of edits.entries()) await edit(portfolios[position]);
  };
}

it.each(MOMENTS)(
  'What happens %s is in the scores that the run publishes, as if it had happened before',
  async (_, stage) => {
    const edit = await happen(EDITS);
    parts.clock.set('2026-12-01');
    const run = await stage(edit);
    await run.finish();
    await parts.get(RescorePending).execute();
    const after = await scoresInForce(parts);
    expect(after.length).toBeGreaterThan(EDITS.length * 5);
    expect(await brokenHistories(parts)).toEqual([]);
    const again = await start();
    await again.finish();
    expect(await scoresInForce(parts)).toEqual(after);
    expect(await parts.rows('SELECT 1 FROM pending_scores')).toEqual([]);
  },
  120_000,
);

it('What happens between runs is in the scores in force once those who depend on it have followed', async () => {
  // The day in force is that of the clock.
  await (await start()).finish();
  const edit = await happen(EDITS.filter(([name]) => !name.startsWith('reference')));
  await edit();
  await parts.get(RescorePending).execute();
  const after = await scoresInForce(parts);
  expect(await brokenHistories(parts)).toEqual([]);
  const run = await start();
  await run.finish();
  expect(await scoresInForce(parts)).toEqual(after);
}, 300_000);
