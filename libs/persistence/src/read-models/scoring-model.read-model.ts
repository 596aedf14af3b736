import type { ListPage, ModelPreview, ScoringModelListQuery, ScoringModelRecord } from '@lodestone/contracts';
import type { ScoringModel } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, readPage, type ListShape } from '../lists/sql-list';
import { listSql, timestampSql } from './json-sql';

const RECORDS: ListShape = {
  from: 'scoring_models r',
  item: `(jsonb_build_object('id', r.id, 'version', r.version, 'revision', r.revision, 'name', r.name, 'status', r.status,
    'note', r.note, 'basedOn', r.based_on_id, 'rollbackOf', r.rollback_of_id, 'createdAt', ${timestampSql('r.created_at')},
    'updatedAt', ${timestampSql('r.updated_at')}, 'author', r.edited_by,
    'authors', ${listSql('a.actor', 'scoring_model_authors a WHERE a.model_id = r.id', 'a.since, a.person')}::jsonb,
    'proposedBy', r.proposed_by, 'proposedAt', ${timestampSql('r.proposed_at')},
    'approver', r.decided_by, 'decidedAt', ${timestampSql('r.decided_at')}, 'decisionNote', r.decision_note,
    'activateAt', ${timestampSql('r.activate_at')}, 'activationRunId', r.activation_run_id,
    'activatedAt', ${timestampSql('r.activated_at')}, 'retiredAt', ${timestampSql('r.retired_at')},
    'previewHash', (SELECT p.preview ->> 'hash' FROM scoring_model_previews p WHERE p.model_id = r.id),
    'activation', r.activation) || r.parameters)`,
  sortable: {
    version: { sql: 'r.version', type: 'integer' },
    createdAt: { sql: 'r.created_at', type: 'timestamptz' },
  },
  defaultSort: '-version',
};

/** Answers questions about the versions of the scoring model; they are addressed by id or version number. */
@Injectable()
export class ScoringModelReadModel {
  constructor(private readonly database: Database) {}

  list(query: ScoringModelListQuery): Promise<ListPage<ScoringModelRecord>> {
    return readPage(this.database, RECORDS, query, [
      equals('r.status', query.status),
      equals('r.based_on_id', query.basedOn),
    ]);
  }

  /** The record of a version; `null`: there is none of that id or number. */
  async find(ref: string): Promise<ScoringModelRecord | null> {
    // PostgreSQL cannot even compare with the character NUL.
    if (ref.includes('\0')) return null;
    const rows = await this.database.query<{ item: ScoringModelRecord }>(
      `SELECT ${RECORDS.item} AS item FROM scoring_models r WHERE ${columnOf(ref)} = $1`,
      [ref.toLowerCase()],
    );
    return rows[0]?.item ?? null;
  }

  /** The version of the model as the engine takes it; `null`: there is none of that id or number. */
  async model(ref: string): Promise<ScoringModel | null> {
    const rows = await this.database.query<ScoringModel>(
      `SELECT id, version, name, parameters FROM scoring_models r WHERE ${columnOf(ref)} = $1`,
      [ref.toLowerCase()],
    );
    return rows[0] ?? null;
  }

  /** The preview that was kept with a proposal; `null`: there is none. */
  async preview(ref: string): Promise<ModelPreview | null> {
    const rows = await this.database.query<{ preview: ModelPreview }>(
      `SELECT p.preview FROM scoring_models r JOIN scoring_model_previews p ON p.model_id = r.id WHERE ${columnOf(ref)} = $1`,
      [ref.toLowerCase()],
    );
    return rows[0]?.preview ?? null;
  }

  /** The version that scores are made with. */
  async active(): Promise<ScoringModel> {
    const [model] = await this.database.query<ScoringModel>(
      `SELECT id, version, name, parameters FROM scoring_models WHERE status = 'active'`,
    );
    return model;
  }
}

/** Ids and version numbers are told apart by their text; anything else matches nothing. */
const columnOf = (ref: string): string => (/^\d{1,9}$/.test(ref) ? 'r.version::text' : 'r.id::text');
