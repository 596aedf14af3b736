import type { ComposedPortfolio } from '../portfolio/compose-portfolio';
import { ValueOrder } from './kendall-tau-b';

type Ranked = Pick<ComposedPortfolio, 'value' | 'insufficient'>;

/** How far one version keeps the order of another. */
export interface OrderKept {
  /** Kendall's τ-b; `null`: one of the orders does not tell its subjects apart. */
  readonly tau: number | null;
  /** Those that it compares: ranked by both. */
  readonly subjects: number;
}

/**
 * How far a version keeps the order of those who are ranked, that is of whom enough is declared, before and after.
 * @param order by the values before; left out: made here
 */
export function orderKept(before: Ranked, after: Ranked, order = new ValueOrder(before.value)): OrderKept {
  const left = before.insufficient.map((mark, index) => mark | after.insufficient[index]);
  const subjects = left.reduce((count, mark) => count - mark, left.length);
  return { tau: order.against(after.value, left).tau, subjects };
}
