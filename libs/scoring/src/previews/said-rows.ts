import { createHash } from 'node:crypto';
import { PINNED_BYTES, type SaidPortfolio } from '@lodestone/persistence';
import {
  canonicalJson,
  type ComposedPortfolio,
  ENGINE_VERSION,
  type ScoringModel,
} from '@lodestone/scoring-engine';
import { toPoints } from '../scores/to-score-reply';

/** Bytes of the pins that tell of the scoring model, which is what a preview exchanges. */
const MODEL_PIN = { from: 16, to: 24 };
const INPUTS = PINNED_BYTES - (MODEL_PIN.to - MODEL_PIN.from);

/** Where a row holds what: an id; what the score rests on besides the model; what is said. */
export const SAID_ROW = { inputs: 16, said: 16 + INPUTS, length: 16 + INPUTS + 26 } as const;

/** What everybody is said, and what that rests on: a row a subject in the order of ids, little-endian. */
export function saidRows({ ids, partnerships, pins, ...said }: SaidPortfolio): Buffer {
  const subjects = partnerships.length;
  const rows = Buffer.alloc(SAID_ROW.length * subjects);
  for (let index = 0; index < subjects; index++) {
    const at = SAID_ROW.length * index;
    const pinned = PINNED_BYTES * index;
    rows.set(ids.subarray(16 * index, 16 * index + 16), at);
    rows.set(pins.subarray(pinned, pinned + MODEL_PIN.from), at + SAID_ROW.inputs);
    rows.set(
      pins.subarray(pinned + MODEL_PIN.to, pinned + PINNED_BYTES),
      at + SAID_ROW.inputs + MODEL_PIN.from,
    );
    let place = at + SAID_ROW.said;
    for (const list of [said.value, said.lower, said.upper]) place = rows.writeDoubleLE(list[index], place);
    rows[place] = said.bands[index];
    rows[place + 1] = said.firm[index] | (said.insufficient[index] << 1) | (partnerships[index] << 2);
  }
  return rows;
}

/** The hash over a scoring model and such rows. */
export function hashOfSaid(
  { id, parameters }: Pick<ScoringModel, 'id' | 'parameters'>,
  rows: Buffer,
): string {
  const header = canonicalJson({ model: id, parameters, engineVersion: ENGINE_VERSION });
  return `sha256:${createHash('sha256').update(header).update('\n').update(rows).digest('hex')}`;
}

/** A composed portfolio in points, as scores are kept: the value is the sum of the contributions. */
export function inPoints(composed: ComposedPortfolio) {
  const { contributions, bands, firm, insufficient } = composed;
  const value = composed.value.map((_, index) => {
    const at = 3 * index;
    return toPoints(contributions[at]) + toPoints(contributions[at + 1]) + toPoints(contributions[at + 2]);
  });
  return {
    ...{ value, bands, firm, insufficient },
    lower: composed.lower.map((end, index) => Math.min(toPoints(end), value[index])),
    upper: composed.upper.map((end, index) => Math.max(toPoints(end), value[index])),
  };
}
