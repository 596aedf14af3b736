import type { TestParts } from './use-parts';

/** A promise that is kept when a test says so. */
export function aLatch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'lodestone' AND wait_event_type = 'Lock'`;

/** Until so many connections of the parts wait for a lock that others hold. */
export async function untilWaiting({ rows }: Pick<TestParts, 'rows'>, connections = 1): Promise<void> {
  for (;;) {
    const [{ count }] = await rows<{ count: number }>(WAITING);
    if (count >= connections) return;
  }
}
