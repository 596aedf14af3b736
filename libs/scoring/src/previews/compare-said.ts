import type { ModelActivation } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { SAID_ROW } from './said-rows';

type Input = ModelActivation['changedSubjects'][number]['input'];

/** What became of a preview. */
export interface ComparedRows {
  /** Subjects that rest on what the preview rested on, and are said what it said. */
  readonly unchanged: number;
  readonly changed: readonly { readonly id: string; readonly kind: SubjectKind; readonly input: Input }[];
  /** Subjects that rest on the same, on the same day, and are said something else. */
  readonly unexplained: number;
  /** What was published, but of those whose inputs have changed what the preview said: the rows of the preview again. */
  readonly asPreviewed: Buffer;
}

const PINNED = ['data', 'upstream', 'reference', 'policy'] as const;
const DIGEST = 8;
const KIND_BIT = 4;

/**
 * Compares what a preview said of everybody with what was published.
 * @param previewed,published rows as `saidRows` makes them
 */
export function compareSaid(previewed: Buffer, published: Buffer, isSameDay: boolean): ComparedRows {
  const changed: ComparedRows['changed'][number][] = [];
  const asPreviewed: Buffer[] = [];
  let [unchanged, unexplained, old, fresh] = [0, 0, 0, 0];
  while (old < previewed.length || fresh < published.length) {
    const before = previewed.subarray(old, old + SAID_ROW.length);
    const after = published.subarray(fresh, fresh + SAID_ROW.length);
    const order = orderOf(before, after);
    if (order <= 0) old += SAID_ROW.length;
    if (order >= 0) fresh += SAID_ROW.length;
    const input = order === 0 ? changedInput(before, after, isSameDay) : order < 0 ? 'gone' : 'new';
    if (input === null) {
      if (before.equals(after)) unchanged++;
      else unexplained++;
      asPreviewed.push(after);
      continue;
    }
    const [row] = order > 0 ? [after] : [before];
    changed.push({ id: idOf(row), kind: kindOf(row), input });
    if (order <= 0) asPreviewed.push(before);
  }
  return { unchanged, unexplained, changed, asPreviewed: Buffer.concat(asPreviewed) };
}

/** By id; where one list is at its end, the other goes on. */
function orderOf(before: Buffer, after: Buffer): number {
  if (before.length === 0) return 1;
  if (after.length === 0) return -1;
  return before.compare(after, 0, SAID_ROW.inputs, 0, SAID_ROW.inputs);
}

/** The first input that differs; what is said otherwise on another day, on which nothing else differs, is due to the day. */
function changedInput(before: Buffer, after: Buffer, isSameDay: boolean): Input | null {
  const found = PINNED.find((_, place) => {
    const from = SAID_ROW.inputs + DIGEST * place;
    return before.compare(after, from, from + DIGEST, from, from + DIGEST) !== 0;
  });
  return found ?? (isSameDay || before.equals(after) ? null : 'age');
}

const idOf = (row: Buffer): string =>
  row.toString('hex', 0, SAID_ROW.inputs).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const kindOf = (row: Buffer): SubjectKind =>
  (row[SAID_ROW.length - 1] & KIND_BIT) === 0 ? 'supplier' : 'partnership';
