import type { ScoreChangeEvent } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { timestampSql } from './json-sql';

/** A place in the feed: behind this subject of this batch; without a subject, behind nothing of it. */
export interface FeedPlace {
  readonly position: string;
  readonly subjectId: string | null;
}

/** A change and the place behind it. */
export interface FedChange extends FeedPlace {
  readonly event: ScoreChangeEvent;
}

/** An id before all others, so that each batch is entered by its index at the place to go on from. */
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const SIDE = (value: string, band: string): string =>
  `CASE WHEN ${value} IS NULL THEN NULL ELSE json_build_object('value', ${value}, 'band', ${band}) END`;

/** Reads every change of every score in the order in which they took effect. */
@Injectable()
export class ChangeFeedReadModel {
  constructor(private readonly database: Database) {}

  /**
   * The changes behind a place. Positions are given out in the order of commits, so that whoever has read up to a place
   * will never find anything new before it.
   */
  after({ position, subjectId }: FeedPlace, limit: number): Promise<FedChange[]> {
    return this.database.query<FedChange>(
      `SELECT b.position, c.subject_id AS "subjectId", json_build_object(
                'type', CASE WHEN c.value IS NULL THEN 'score.ended' WHEN c.band IS DISTINCT FROM c.old_band
                             THEN 'score.band_changed' ELSE 'score.changed' END,
                'subject', json_build_object('kind', c.subject_kind, 'id', c.subject_id),
                'recordedAt', ${timestampSql('b.recorded_at')}, 'cause', c.cause, 'runId', b.run_id,
                'before', ${SIDE('c.old_value', 'c.old_band')}, 'after', ${SIDE('c.value', 'c.band')},
                'receipt', c.receipt) AS event
         FROM score_batches b CROSS JOIN LATERAL (
                SELECT * FROM score_changes c
                 WHERE c.batch = b.batch AND c.is_news
                   AND c.subject_id > CASE WHEN b.position = $1::bigint THEN coalesce($2::uuid, ${NOBODY}) ELSE ${NOBODY} END
                 ORDER BY c.subject_id LIMIT $3) AS c
        WHERE b.position >= $1::bigint
        ORDER BY b.position, c.subject_id LIMIT $3`,
      [position, subjectId, limit],
    );
  }
}
