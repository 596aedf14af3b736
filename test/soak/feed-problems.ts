import type { Client } from 'pg';

interface Change {
  readonly subject: string;
  readonly batch: string;
  readonly position: string | null;
  readonly is_news: boolean;
  readonly old_value: number | null;
  readonly value: number | null;
  readonly band: string | null;
}

interface Score {
  readonly subject: string;
  readonly value: number;
  readonly band: string;
  readonly said_in: string;
}

const CHANGES = `SELECT subject_id AS subject, c.batch, b.position, is_news, old_value, value, band
  FROM score_changes c LEFT JOIN score_batches b USING (batch) ORDER BY b.position, subject_id`;
const SCORES = `SELECT subject_id AS subject, value, band, said_in FROM scores
  WHERE run_number = (SELECT run_number FROM published_run) AND value IS NOT NULL`;
const POSITIONS = `SELECT count(*)::int AS count, coalesce(max(position), 0)::int AS last FROM score_batches`;
const EVENTS = `SELECT r.number, r.status, array_agg(e.event ORDER BY e.number) AS events
  FROM scoring_runs r JOIN run_events e ON e.run_id = r.id GROUP BY r.number, r.status ORDER BY r.number`;

/**
 * What is wrong with a database that has seen a whole history: whoever replays the feed of changes must get the table of
 * scores, each change must start where the one before it ended, and each run must have been published once.
 */
export async function feedProblems(client: Client): Promise<string[]> {
  const { rows: changes } = await client.query<Change>(CHANGES);
  const { rows: scores } = await client.query<Score>(SCORES);
  const [{ count, last }] = (await client.query<{ count: number; last: number }>(POSITIONS)).rows;
  return [
    ...(count === last ? [] : [`The feed has ${count} places, the last of which is ${last}`]),
    ...changes.flatMap((change) =>
      change.position === null
        ? [`A change of ${change.subject} belongs to batch ${change.batch}, which nobody has published`]
        : [],
    ),
    ...replayProblems(changes, scores),
    ...(await eventProblems(client)),
  ];
}

function replayProblems(changes: readonly Change[], scores: readonly Score[]): string[] {
  const problems: string[] = [];
  const lastOf = new Map<string, Change>();
  for (const change of changes) {
    const before = lastOf.get(change.subject)?.value ?? null;
    if (change.old_value !== before) {
      problems.push(
        `A change of ${change.subject} starts at ${change.old_value}, and the one before ended at ${before}`,
      );
    }
    if (!change.is_news && change.value !== before) problems.push(`A change of ${change.subject} is no news`);
    lastOf.set(change.subject, change);
  }
  const inForce = new Map(scores.map((score) => [score.subject, score]));
  for (const [subject, { value, band, batch }] of lastOf) {
    const score = inForce.get(subject);
    const isTold = score?.value === value && score.band === band && score.said_in === batch;
    if (value === null ? score !== undefined : !isTold) {
      problems.push(
        `${subject} ends in the feed at ${value} ${band} (${batch}), and in the table at ${JSON.stringify(score)}`,
      );
    }
  }
  for (const { subject } of scores) if (!lastOf.has(subject)) problems.push(`${subject} is not in the feed`);
  return problems;
}

async function eventProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ number: number; status: string; events: string[] }>(EVENTS);
  return rows.flatMap(({ number, status, events }) => {
    const told = events.join(' ');
    return told === 'queued started published finished' && status === 'published'
      ? []
      : [`Run ${number} is ${status} after: ${told}`];
  });
}
