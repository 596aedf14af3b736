import type { SupplierInput } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel, SupplierReadModel } from '@lodestone/persistence';
import {
  aChain,
  anySourcesOf,
  brokenHistories,
  partnershipDraft,
  recyclingRateDraft,
  scoresInForce,
  supplierDraft,
  useParts,
  useRuns,
} from '@lodestone/testing';
import type { Source } from '@lodestone/scoring-engine';
import fc from 'fast-check';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { SaveRecyclingRate } from '../reference-data/save-recycling-rate';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });
const MATERIALS = ['neodymium', 'gallium'] as const;

const EXPOSURES = `SELECT supplier_id, seat, exposures FROM linked_exposures
  WHERE run_number = (SELECT run_number FROM published_run) ORDER BY supplier_id`;
const NEWS = `SELECT count(*)::int AS count FROM score_changes c JOIN score_batches b USING (batch) WHERE b.run_id = $1`;

const chainsOver = (upstream: readonly string[]) =>
  fc
    .record({
      material: fc.constantFrom(...MATERIALS),
      extraction: anySourcesOf('extraction', upstream),
      processing: anySourcesOf('processing', upstream),
      complete: fc.constantFrom<('extraction' | 'processing')[]>([], [], ['processing']),
    })
    .map(({ material, extraction, processing, complete }) => {
      // Gallium is won while other metals are refined.
      const sources = material === 'gallium' ? processing : [...extraction, ...processing];
      return aChain({
        material,
        deliveredStage: 'processing',
        complete,
        sources: sources.map(withSomeEquity),
      });
    });

/** A joint venture without any equity is none. */
const withSomeEquity = (source: Source): Source =>
  source.equityShare === 0 ? { ...source, equityShare: 0.3 } : source;

interface Exposure {
  readonly supplier_id: string;
}

/** Those that nobody links to any more may still be known, and parties need not be. */
function knownToBoth(one: Exposure[], other: Exposure[]): [Exposure[], Exposure[]] {
  const within = (rows: Exposure[], others: Exposure[]) =>
    rows.filter((row) => others.some((each) => each.supplier_id === row.supplier_id));
  return [within(one, other), within(other, one)];
}

const change = async (id: string, patch: Partial<SupplierInput>) => {
  const known = await parts.get(SupplierReadModel).find(id);
  await parts.get(SaveSupplier).change({ id, version: known?.version ?? 0 }, patch);
};

it('After any edits, the scores in force are those of a run that scores everybody from nothing', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 12; number++) {
    const name = `Supplier ${number}`;
    ids.push((await parts.get(SaveSupplier).create(supplierDraft({ name, chains: [] }))).id);
  }
  const party = { supplierId: ids[0], name: 'Party', role: 'producer' as const };
  const parties = [{ ...party, country: null, amount: null, reference: null, note: null }];
  const chains = [aChain({ deliveredStage: 'processing' })];
  await parts.get(SavePartnership).create(partnershipDraft({ parties, chains }));

  const edit = fc.record({ who: fc.nat(ids.length - 1), chain: fc.option(chainsOver(ids), { freq: 8 }) });
  const save = parts.get(SaveRecyclingRate);
  let rate = await save.create(recyclingRateDraft({ material: 'gallium', rate: 0.1 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (edits, moveRate) => {
        for (const { who, chain } of edits) {
          const own = (source: { supplierId: string | null }) => source.supplierId === ids[who];
          const sources = chain?.sources.filter((source) => !own(source));
          await change(ids[who], { chains: chain === null ? [] : [{ ...chain, sources: sources ?? [] }] });
        }
        if (moveRate) rate = await save.change(rate, { rate: rate.rate === 0.1 ? 0.2 : 0.1 });
        await runs.quiet();
        const [before, exposures] = [await scoresInForce(parts), await parts.rows<Exposure>(EXPOSURES)];
        const runId = await runs.night();
        expect(await scoresInForce(parts)).toEqual(before);
        const [known, after] = knownToBoth(exposures, await parts.rows<Exposure>(EXPOSURES));
        expect(after).toEqual(known);
        expect(await parts.rows(NEWS, runId)).toEqual([{ count: 0 }]);
        expect(await brokenHistories(parts)).toEqual([]);
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
}, 300_000);
