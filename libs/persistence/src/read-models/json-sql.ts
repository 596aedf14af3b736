import { STAGES, type SubjectKind } from '@lodestone/scoring-engine';

/** A moment as RFC 3339 in UTC, to the millisecond. */
export const timestampSql = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What every editable record shows. */
export const recordSql = `'id', r.id, 'version', r.version, 'createdAt', ${timestampSql('r.created_at')}, 'updatedAt', ${timestampSql('r.updated_at')}`;

/** The source columns of a reference record. */
export const dataSourceSql = `json_build_object('publisher', r.source_publisher, 'title', r.source_title, 'year', r.source_year,
  'address', r.source_address, 'copy', r.source_copy, 'licence', r.source_licence)`;

/** An amount of money, or null. */
export const moneySql = (table: string): string =>
  `CASE WHEN ${table}.amount IS NULL THEN NULL ELSE json_build_object('amount', ${table}.amount, 'currency', ${table}.currency) END`;

/** The rows of a subquery as a JSON list in their order; none: an empty list. */
export const listSql = (item: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]'::json) FROM ${from})`;

/** Puts rows with a stage in the order of a chain, from the ground to the finished good. */
export const stageOrderSql = (column: string): string =>
  `array_position(ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}], ${column})`;

/** The identifiers of a subject. */
export const identifiersSql = (column: 'supplier_id' | 'partnership_id'): string =>
  listSql(
    `json_build_object('scheme', i.scheme, 'value', i.value)`,
    `identifiers i WHERE i.${column} = r.id`,
    'i.scheme, i.value',
  );

/** The codes of the materials that a subject delivers. */
export const materialsSql = (column: 'supplier_id' | 'partnership_id'): string =>
  listSql('c.material', `chains c WHERE c.${column} = r.id`, 'c.position');

/**
 * Number of the published run. PostgreSQL asks for it once a statement and then reads no other partition, which it does
 * not know to do where the number comes with a row.
 */
export const publishedSql = '(SELECT run_number FROM published_run)';

/** The score in force of a subject `r` of a kind, as `s`, to join; it may say that there is nothing to score. */
export const scoreOfSql = (kind: SubjectKind): string =>
  `scores s ON s.run_number = ${publishedSql} AND s.subject_kind = '${kind}' AND s.subject_id = r.id`;

/** The score in force in short, or null. */
export const scoreSummarySql = `CASE WHEN s.value IS NULL THEN NULL ELSE json_build_object(
  'value', s.value, 'lower', s.lower, 'upper', s.upper, 'band', s.band, 'bandIsFirm', s.band_is_firm,
  'coverage', s.coverage, 'confidence', s.confidences[1], 'insufficient', s.insufficient,
  'scoringDate', s.scoring_date) END`;

const sourcesSql = listSql(
  `json_build_object('stage', o.stage, 'share', o.share, 'country', o.country,
        'supplierId', o.upstream_supplier_id, 'partnershipId', o.partnership_id, 'control', o.control,
        'equityShare', o.equity_share, 'coveredOwnershipShare', o.covered_ownership_share, 'status', o.status,
        'availableFrom', o.available_from, 'until', o.available_until, 'evidence', o.evidence, 'asOf', o.as_of,
        'reference', o.reference, 'note', o.note)`,
  'sources o WHERE o.chain_id = c.id',
  'o.position',
);

/** The chains of a subject with their sources. */
export const chainsSql = (column: 'supplier_id' | 'partnership_id'): string =>
  listSql(
    `json_build_object('material', c.material, 'weight', c.weight, 'deliveredStage', c.delivered_stage,
      'complete', c.complete,
      'recycling', CASE WHEN c.recycling_evidence IS NULL THEN NULL ELSE json_build_object(
        'postConsumer', c.recycling_post_consumer, 'preConsumer', c.recycling_pre_consumer,
        'entersAt', c.recycling_enters_at, 'evidence', c.recycling_evidence, 'asOf', c.recycling_as_of,
        'reference', c.recycling_reference, 'note', c.recycling_note) END,
      'sources', ${sourcesSql})`,
    `chains c WHERE c.${column} = r.id`,
    'c.position',
  );
