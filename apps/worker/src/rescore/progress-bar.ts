import type { Run } from '@lodestone/contracts';
import { SingleBar } from 'cli-progress';

/** Shows the progress of a run. */
export interface ProgressBar {
  show(progress: Run['progress']): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line whenever something has been done. */
export function progressBar(): ProgressBar {
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {value} of {total} | {rate} a second | {left} s left | {failed} failed',
    noTTYOutput: true,
    notTTYSchedule: 1_000,
    clearOnComplete: false,
    hideCursor: true,
  });
  let isStarted = false;
  return {
    show: ({ done, total, failed, perSecond, secondsLeft }) => {
      if (total === 0) return;
      const shown = { failed, rate: round(perSecond), left: round(secondsLeft) };
      if (!isStarted) bar.start(total, done, shown);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, shown);
    },
    stop: () => bar.stop(),
  };
}

const round = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));
