import type { ScoreCause, ScoreReply, SupplierInput } from '@lodestone/contracts';
import type { Source } from '@lodestone/scoring-engine';
import { aChain, aRecycling, aSource } from '@lodestone/testing';
import type { TestApi } from '../setup/use-api';
import { add, materialDraft, productionShareDraft, recyclingRateDraft, supplierDraft } from './drafts';
import { pageOf } from './walk-list';

/** A row of the history of a score. */
export interface Change {
  readonly recordedAt: string;
  readonly cause: ScoreCause;
  readonly score: ScoreReply;
}

/** A chain of testium that ends at its extraction, so that one stage is all of each dimension; nothing is recycled. */
export const testiumChain = (...sources: Partial<Source>[]) =>
  aChain({
    material: 'testium',
    deliveredStage: 'extraction',
    sources: sources.map((source) => aSource(source)),
    recycling: aRecycling(),
  });

/** A supplier of testium with these sources of its extraction. */
export const testiumSupplier = (name: string, ...sources: Partial<Source>[]): SupplierInput =>
  supplierDraft({ name, chains: [testiumChain(...sources)] });

/**
 * Adds testium, of which China extracts two fifths and one twentieth comes from scrap. With the default weights of 50,
 * 30 and 20 points, and nothing recycled, an extraction scores:
 * - 20 when it is the supplier's own outside China: no exposure, captive, nothing recycled
 * - 50 when it is bought outside China: no exposure, not captive
 * - 100 in China, however it is controlled
 * - 70 when nobody says where it is: 50 · 0.4 + 30 + 20
 */
export async function addTestium(api: TestApi): Promise<void> {
  await add(api, 'materials', materialDraft());
  const share = { material: 'testium', stage: 'extraction' as const, country: 'CN', share: 0.4 };
  await add(api, 'production-shares', productionShareDraft(share));
  await add(api, 'recycling-rates', recyclingRateDraft({ rate: 0.05 }));
}

/** What the history of a subject says, the newest first: cause and value, or `none` where the score ended. */
export async function historyOf(api: TestApi, subject: string): Promise<string[]> {
  const { data } = await pageOf<Omit<Change, 'score'> & { score: ScoreReply | null }>(
    api,
    `${subject}/scores`,
  );
  return data.map(
    ({ cause, score }) => `${cause} ${score === null ? 'none' : Number(score.value.toFixed(9))}`,
  );
}
