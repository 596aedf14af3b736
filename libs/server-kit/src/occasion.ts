import { AsyncLocalStorage } from 'node:async_hooks';

/** Who does something: a user, whoever holds an API key, somebody who is not signed in, or Lodestone itself. */
export interface Actor {
  readonly kind: 'user' | 'api_key' | 'anonymous' | 'system';
  /** Id of the user or key; null: neither. */
  readonly id: string | null;
  readonly name: string;
}

/** On what occasion something is done; the audit trail tells it of every change. */
export interface Occasion {
  readonly actor: Actor;
  readonly requestId: string | null;
  /** Why, in the words of whoever asks for it. */
  readonly reason: string | null;
}

/** What Lodestone does without being asked. */
export const UNASKED: Occasion = {
  actor: { kind: 'system', id: null, name: 'Lodestone' },
  requestId: null,
  reason: null,
};

const occasions = new AsyncLocalStorage<Occasion>();

/** The occasion of the work that is going on. */
export const currentOccasion = (): Occasion => occasions.getStore() ?? UNASKED;

/** Does work on an occasion; all that it awaits belongs to that. */
export const onOccasion = <Result>(occasion: Occasion, work: () => Result): Result =>
  occasions.run(occasion, work);
