import type { TestParts } from './use-parts';

/** A promise that is kept when a test says so. */
export function aLatch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'lodestone' AND wait_event_type = 'Lock'`;

/** Until one of the connections of the parts waits for a lock that another holds, or the work ends without waiting. */
export async function untilWaiting({ rows }: Pick<TestParts, 'rows'>, work: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  const end = () => (hasEnded = true);
  work.then(end, end);
  while (!hasEnded) {
    const [{ count }] = await rows<{ count: number }>(WAITING);
    if (count > 0) return;
  }
}
