import type { ScoreCause, ScoreReply } from '@lodestone/contracts';
import {
  documentHash,
  ENGINE_VERSION,
  type MaterialFacts,
  type Policy,
  policyStateOn,
} from '@lodestone/scoring-engine';
import { DIGEST_LENGTH, digestOf } from './digest';
import type { RunBasis } from './run-basis';
import type { ScoredInput } from './score-inputs';

/** What a score rests on, in the order in which causes are told; then what it says, and its whole reply. */
const PINNED = ['data', 'upstream', 'model', 'reference', 'policy', 'said', 'reply'] as const;
type Pinned = (typeof PINNED)[number];

const CAUSES = PINNED.slice(0, 5) as readonly Exclude<ScoreCause, 'age'>[];

/** Why a score is another than before: the first cause that has moved; the date alone, if none has. */
export function causeOf(before: Uint8Array | null, after: Uint8Array): ScoreCause {
  if (before === null || before.length === 0) return 'data';
  return CAUSES.find((cause) => !isSame(cause, before, after)) ?? 'age';
}

/** Is what is pinned the same before and after? */
export function isSame(pinned: Pinned, before: Uint8Array, after: Uint8Array): boolean {
  const from = PINNED.indexOf(pinned) * DIGEST_LENGTH;
  for (let byte = from; byte < from + DIGEST_LENGTH; byte++) if (before[byte] !== after[byte]) return false;
  return true;
}

/** Pins scores of one run to what they rest on and say. What many of them share is digested once. */
export class ScorePins {
  private readonly model: Buffer;
  private readonly references = new Map<string, Buffer>();
  private readonly policies = new Map<string, Buffer>();

  constructor(private readonly basis: RunBasis) {
    this.model = digestOf(`${basis.model.id} ${ENGINE_VERSION}`);
  }

  /** @param template the reply without what moves from day to day */
  of(each: ScoredInput, reply: ScoreReply, template: string): Buffer {
    return Buffer.concat([this.inputsOf(each), digestOf(JSON.stringify(saidBy(reply))), digestOf(template)]);
  }

  /** What the score rests on alone: the first part of its pins. */
  inputsOf({ input, upstream, scored }: ScoredInput): Buffer {
    const codes = [...new Set(scored.subject.chains.map(({ material }) => material))].sort();
    const key = codes.join(' ');
    return Buffer.concat([
      Buffer.from(input.hash.slice('sha256:'.length, 'sha256:'.length + 2 * DIGEST_LENGTH), 'hex'),
      digestOf(upstream.join(' ')),
      this.model,
      remembered(this.references, key, () => this.reference(codes)),
      remembered(this.policies, key, () => this.policy(codes)),
    ]);
  }

  private reference(codes: readonly string[]): Buffer {
    const { materials } = this.basis.facts;
    return digestOf(codes.map((code) => hashOf(materials.get(code))).join(' '));
  }

  private policy(codes: readonly string[]): Buffer {
    const { facts, scoringDate } = this.basis;
    const states = facts.policies
      .filter(({ materials }) => materials.some((material) => codes.includes(material)))
      .map((policy) => [hashOf(policy), policyStateOn(policy, scoringDate)]);
    return digestOf(JSON.stringify(states));
  }
}

/** What a buyer reads off a score; how sure it is decays every day and is no change. */
function saidBy({ value, lower, upper, band, bandIsFirm, insufficient, ...reply }: ScoreReply) {
  const { dimensions, gates, flags, alerts, parties } = reply;
  return [
    ...[value, lower, upper, band, bandIsFirm, insufficient, gates, flags, alerts],
    Object.values(dimensions).map((dimension) => [dimension.value, dimension.lower, dimension.upper]),
    parties?.map((party) => [party.subject.id, party.with.value, party.without.value]) ?? null,
  ];
}

function remembered(known: Map<string, Buffer>, key: string, make: () => Buffer): Buffer {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

const hashes = new WeakMap<object, string>();

/** Facts are digested once, as long as they are the same object. */
function hashOf(fact: MaterialFacts | Policy | undefined): string {
  if (fact === undefined) return '';
  const hash = hashes.get(fact) ?? documentHash(fact);
  hashes.set(fact, hash);
  return hash;
}
