import type { Shares } from './lockedWeights';

/** Weights to begin with, by the names that the messages have for them. */
export const PRESETS: Readonly<
  Record<'usual' | 'balanced' | 'exposure' | 'integration' | 'recycling', Shares>
> = {
  usual: [500, 300, 200],
  balanced: [334, 333, 333],
  exposure: [700, 150, 150],
  integration: [150, 700, 150],
  recycling: [150, 150, 700],
};
