import {
  isId,
  type ListPage,
  type Run,
  type RunDetail,
  type RunListQuery,
  type RunReport,
} from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { equals, readPage, type ListShape } from '../lists/sql-list';
import { timestampSql } from './json-sql';

/** Failures that are shown of a run. */
const MOST_FAILURES = 100;
/** Movers that a report names. */
const MOST_MOVERS = 50;

const DONE = `(SELECT coalesce(sum(subjects), 0)::int FROM run_chunks k WHERE k.run_id = r.id AND k.done_at IS NOT NULL)`;
const FAILED = `(SELECT count(*)::int FROM run_failures f WHERE f.run_id = r.id)`;
const SECONDS = `extract(epoch FROM coalesce(r.finished_at, clock_timestamp()) - r.started_at)`;
const moment = (column: string): string =>
  `CASE WHEN ${column} IS NULL THEN NULL ELSE ${timestampSql(column)} END`;

const PROGRESS = `(SELECT json_build_object('done', done, 'total', r.total, 'failed', ${FAILED},
    'perSecond', CASE WHEN done > 0 AND seconds > 0 THEN done / seconds END,
    'secondsLeft', CASE WHEN r.status = 'running' AND done > 0 THEN seconds / done * (r.total - done) END)
  FROM (SELECT ${DONE} AS done, ${SECONDS}::double precision AS seconds) AS p)`;

const RUN = `json_build_object('id', r.id, 'number', r.number, 'status', r.status, 'startedBy', r.started_by,
  'night', r.night, 'scope', coalesce(r.filter, '"all"'::json), 'reason', r.reason,
  'model', CASE WHEN r.started_at IS NULL THEN NULL ELSE
    (SELECT json_build_object('id', m.id, 'version', m.version, 'name', m.name) FROM scoring_models m WHERE m.id = r.model_id) END,
  'scoringDate', r.scoring_date, 'engineVersion', r.engine_version, 'progress', ${PROGRESS}, 'problem', r.problem,
  'createdAt', ${timestampSql('r.created_at')}, 'startedAt', ${moment('r.started_at')},
  'finishedAt', ${moment('r.finished_at')})`;

const RUNS: ListShape = {
  from: 'scoring_runs r',
  item: RUN,
  sortable: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
};

const NAMED = `LEFT JOIN input_documents d ON d.subject_id = c.subject_id`;

/** Answers questions about runs. */
@Injectable()
export class RunReadModel {
  constructor(private readonly database: Database) {}

  list(query: RunListQuery): Promise<ListPage<Run>> {
    return readPage(this.database, RUNS, query, [equals('r.status', query.status)]);
  }

  /** A run as lists show it; `null`: there is none of that id. */
  async find(id: string): Promise<Run | null> {
    if (!isId(id)) return null;
    const rows = await this.database.query<{ item: Run }>(
      `SELECT ${RUN} AS item FROM scoring_runs r WHERE r.id = $1`,
      [id],
    );
    return rows[0]?.item ?? null;
  }

  /** A run with its report and failures; `null`: there is none of that id. */
  async detail(id: string): Promise<RunDetail | null> {
    const run = await this.find(id);
    if (run === null) return null;
    const [{ report }] = await this.database.query<{ report: RunReport | null }>(
      'SELECT report FROM scoring_runs WHERE id = $1',
      [id],
    );
    const failures = await this.database.query<RunDetail['failures'][number]>(
      `SELECT json_build_object('kind', coalesce(d.subject_kind, 'supplier'), 'id', c.subject_id, 'name', d.name) AS subject,
              c.message FROM run_failures c ${NAMED} WHERE c.run_id = $1 ORDER BY c.subject_id LIMIT ${MOST_FAILURES}`,
      [id],
    );
    return { ...run, report, failures };
  }

  /**
   * What a published run changed.
   */
  async report(batch: string, runNumber: number, comparedWith: string | null): Promise<RunReport> {
    const bands = await this.database.query<RunReport['bands'][number]>(
      `SELECT coalesce(old_band, 'none') AS "from", coalesce(band, 'none') AS "to", count(*)::int AS subjects
         FROM score_changes WHERE batch = $1 AND is_news GROUP BY 1, 2`,
      [batch],
    );
    const causes = await this.database.query<RunReport['causes'][number]>(
      `SELECT cause, count(*)::int AS subjects FROM score_changes WHERE batch = $1 AND is_news
        GROUP BY cause ORDER BY count(*) DESC, cause`,
      [batch],
    );
    const movers = await this.database.query<RunReport['movers'][number]>(
      `SELECT json_build_object('kind', c.subject_kind, 'id', c.subject_id, 'name', coalesce(d.name, '')) AS subject,
              c.cause, c.old_value AS before, c.value AS after
         FROM (SELECT * FROM score_changes WHERE batch = $1 AND is_news AND value IS DISTINCT FROM old_value
                ORDER BY abs(coalesce(value, 0) - coalesce(old_value, 0)) DESC, subject_id LIMIT ${MOST_MOVERS}) AS c ${NAMED}
        ORDER BY abs(coalesce(c.value, 0) - coalesce(c.old_value, 0)) DESC, c.subject_id`,
      [batch],
    );
    const inForce = await this.database.query<{
      band: string;
      subjects: number;
      firm: number;
      insufficient: number;
    }>(
      `SELECT coalesce(band, 'none') AS band, count(*)::int AS subjects, count(*) FILTER (WHERE band_is_firm)::int AS firm,
              count(*) FILTER (WHERE insufficient)::int AS insufficient
         FROM scores WHERE run_number = $1 GROUP BY 1`,
      [runNumber],
    );
    const sum = (of: 'firm' | 'insufficient') => inForce.reduce((total, row) => total + row[of], 0);
    return {
      bands: withThoseThatStayed(bands, inForce),
      ...{ causes, movers, firm: sum('firm'), insufficient: sum('insufficient'), comparedWith },
    };
  }
}

type Migration = RunReport['bands'];

/** Whoever is in a band now and is not among those that changed has been in it before. */
function withThoseThatStayed(
  changed: Migration,
  inForce: readonly { band: string; subjects: number }[],
): Migration {
  const stayed = inForce.map(({ band, subjects }) => {
    const to = band as Migration[number]['to'];
    const moved = changed.filter((change) => change.to === to && change.from !== to);
    const count = subjects - moved.reduce((sum, change) => sum + change.subjects, 0);
    return { from: to, to, subjects: Math.max(0, count) };
  });
  const others = changed.filter(({ from, to }) => from !== to);
  return [...stayed, ...others]
    .filter(({ subjects }) => subjects > 0)
    .sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
}
