import type { Chain, Recycling, Subject } from '../evidence';
import type { ScoringContext } from '../scoring-context';
import { replaced } from '../replaced';
import type { Fraction } from '../vocabulary';
import type { LeverScale } from './lever';

/**
 * Raises the post-consumer part of the feed: of each chain, and of all chains together to the same level, as far as
 * pre-consumer scrap leaves room. Where nothing was declared, the level is the declaration.
 */
export function recyclingLevers(subject: Subject, { evidenceDate }: ScoringContext): LeverScale[] {
  const { chains } = subject;
  const raised = (chain: Chain, level: Fraction): Chain => ({
    ...chain,
    recycling: {
      ...(chain.recycling ?? undeclaredFeed(evidenceDate)),
      postConsumer: Math.max(postConsumerOf(chain), Math.min(level, roomIn(chain))),
    },
  });
  const scaleOf = (chain: Chain, position: number): LeverScale => ({
    ...{ code: 'recycled_share', chain: chain.material, stage: null },
    before: chain.recycling === null ? null : postConsumerOf(chain),
    ...{ from: postConsumerOf(chain), to: roomIn(chain), kinks: [] },
    apply: (level) => ({ ...subject, chains: replaced(chains, position, raised(chain, level)) }),
  });
  const ofEach = chains.map(scaleOf);
  return chains.length === 1 ? ofEach : [...ofEach, together(subject, ofEach, raised)];
}

function together(
  subject: Subject,
  ofEach: readonly LeverScale[],
  raised: (chain: Chain, level: Fraction) => Chain,
): LeverScale {
  const from = Math.min(...ofEach.map((scale) => scale.from));
  const to = Math.max(...ofEach.map((scale) => scale.to));
  const kinks = [...new Set(ofEach.flatMap((scale) => [scale.from, scale.to]))]
    .filter((level) => from < level && level < to)
    .sort((a, b) => a - b);
  return {
    ...{ code: 'recycled_share', chain: null, stage: null },
    before: ofEach.some(({ before }) => before === null) ? null : from,
    ...{ from, to, kinks },
    apply: (level) => ({ ...subject, chains: subject.chains.map((chain) => raised(chain, level)) }),
  };
}

const postConsumerOf = ({ recycling }: Chain): Fraction => recycling?.postConsumer ?? 0;

/** How far the post-consumer part can go; never below where it is. */
const roomIn = (chain: Chain): Fraction =>
  Math.max(postConsumerOf(chain), 1 - (chain.recycling?.preConsumer ?? 0));

const undeclaredFeed = (asOf: string): Recycling => ({
  ...{ postConsumer: 0, preConsumer: 0, entersAt: null },
  ...{ evidence: 'declared', asOf, reference: null, note: null },
});
