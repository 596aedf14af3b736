import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** What is left to do once a night has been claimed, in words. */
const LEFT = `SELECT array_remove(ARRAY[
    CASE WHEN NOT EXISTS (SELECT 1 FROM scoring_runs WHERE night IS NOT NULL) THEN 'claim the night' END,
    (SELECT string_agg('run ' || number || ' is ' || status || ' with ' ||
       (SELECT count(*) FROM run_chunks WHERE run_id = r.id AND done_at IS NULL) || ' chunks to do', ', ')
       FROM scoring_runs r WHERE status IN ('queued', 'running')),
    (SELECT 'report on run ' || min(number) FROM scoring_runs WHERE status = 'published' AND report IS NULL HAVING count(*) > 0),
    (SELECT count(*) || ' pending scores' FROM pending_scores HAVING count(*) > 0),
    (SELECT 'drop ' || string_agg(relname, ', ') FROM pg_class
      WHERE relkind = 'r' AND relname ~ '^(scores|linked_exposures)_[0-9]+$'
        AND substring(relname from '[0-9]+$')::int NOT IN (
          SELECT run_number FROM published_run
          UNION SELECT number FROM scoring_runs WHERE status = 'running' OR is_resumable
          UNION (SELECT number FROM scoring_runs WHERE status = 'published' AND covers_all ORDER BY number DESC LIMIT 3)))
  ], NULL) AS left`;

const POLL = 100;

/**
 * Waits until the database says that nothing is left to do, asking on connections that nobody disturbs.
 * @throws when that takes longer than so many milliseconds, with what is left
 */
export async function untilQuiet(databaseUrl: string, longest: number): Promise<void> {
  const deadline = performance.now() + longest;
  let client: Client | null = null;
  try {
    for (;;) {
      client ??= await connectedTo(databaseUrl);
      const left = await leftIn(client);
      if (left?.length === 0) return;
      if (performance.now() > deadline) {
        throw new Error(
          `The night has not ended; left to do: ${left?.join('; ') ?? 'PostgreSQL does not answer'}`,
        );
      }
      if (left === null) client = null;
      await wait(POLL);
    }
  } finally {
    await client?.end().catch(() => undefined);
  }
}

async function connectedTo(connectionString: string): Promise<Client | null> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => null,
  );
}

/** @returns `null`: PostgreSQL does not answer */
async function leftIn(client: Client | null): Promise<string[] | null> {
  const answer = client?.query<{ left: string[] }>(LEFT).then(({ rows }) => rows[0].left);
  return (await answer?.catch(() => null)) ?? null;
}
