import type { ScoreState } from '@lodestone/contracts';
import type { ScoreInForce, ScoreValidity } from '@lodestone/persistence';
import { fillReply } from './reply-template';

/** What readers are told: whether an edit or a run is what a score waits for makes no difference to them. */
const STATES: Readonly<Record<ScoreValidity, ScoreState>> = {
  current: 'current',
  pending: 'pending',
  outdated: 'pending',
  stale: 'stale',
};

export const stateOf = ({ validity }: Pick<ScoreInForce, 'validity'>): ScoreState => STATES[validity];

/** The reply of a score in force as JSON text; `null`: there is none to send. */
export function inForceReply({ reply, validity }: Pick<ScoreInForce, 'reply' | 'validity'>): string | null {
  if (reply === null) return null;
  return `${fillReply(reply).slice(0, -1)},"state":"${STATES[validity]}"}`;
}

/** What tells replies of a score apart: its receipt, and whether the score is still what it should be. */
export function replyTag(receipt: string, score: Pick<ScoreInForce, 'validity'>): string {
  const state = stateOf(score);
  return state === 'current' ? receipt : `${receipt}-${state}`;
}
