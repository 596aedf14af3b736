import {
  type ExplanationReply,
  explanationSchema,
  type Partnership,
  type ScoreReply,
  type Supplier,
} from '@lodestone/contracts';
import { Buyer, labelOf } from '../stories/buyer';
import type { TestApi } from '../setup/use-api';
import { fitting } from './reply-checks';

export type ChainExplanation = ExplanationReply['chains'][number];
export type StageExplanation = ChainExplanation['stages'][number];

/** A subject of the portfolio with its score and why it is that. */
export interface Explained {
  readonly label: string;
  readonly record: Supplier | Partnership;
  readonly score: ScoreReply;
  readonly explanation: ExplanationReply;
}

/** Every supplier and partnership with something to score, explained as the contract says. */
export async function explainPortfolio(api: TestApi): Promise<Explained[]> {
  const buyer = new Buyer(api);
  const explained: Explained[] = [];
  for (const { kind, slug } of await buyer.scored()) {
    explained.push({
      label: labelOf({ kind, slug }),
      record: kind === 'supplier' ? await buyer.supplier(slug) : await buyer.partnership(slug),
      score: await buyer.score(slug, kind),
      explanation: fitting(await buyer.explanation(slug, kind), explanationSchema),
    });
  }
  expect(explained.length).toBeGreaterThan(60);
  return explained;
}

/** What each thing adds up to. */
export const total = <Item>(items: readonly Item[], valueOf: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + valueOf(item), 0);

/** The subjects for which something is not so; there should be none. */
export const except = (those: readonly Explained[], isSo: (each: Explained) => boolean): string[] =>
  those.filter((each) => !isSo(each)).map(({ label }) => label);
