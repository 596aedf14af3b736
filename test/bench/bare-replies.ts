import { Client } from 'pg';

/** A reply of the API, for the bare route to answer with. */
export interface BareReply {
  readonly subjectId: string;
  readonly reply: string;
}

/** Keeps replies of the API whole in a table of their own, where one select by primary key finds them. */
export async function keepBareReplies(url: string, replies: readonly BareReply[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'CREATE TABLE IF NOT EXISTS bare_replies (subject_id uuid PRIMARY KEY, reply text NOT NULL)',
    );
    await client.query('INSERT INTO bare_replies SELECT * FROM unnest($1::uuid[], $2::text[])', [
      replies.map(({ subjectId }) => subjectId),
      replies.map(({ reply }) => reply),
    ]);
    await client.query('VACUUM ANALYZE bare_replies');
  } finally {
    await client.end();
  }
}
