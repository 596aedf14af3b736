import {
  BANDS,
  type ComposedPortfolio,
  emptyRisks,
  minimumBand,
  type PackedRisks,
  type SubjectKind,
} from '@lodestone/scoring-engine';

/** Version of the layout; another one is another version. */
export const PORTFOLIO_VERSION = 1;

/**
 * The layout in words, for the contract. All numbers are little-endian; columns follow each other without a gap, and
 * those of doubles begin at a multiple of 8.
 */
export const PORTFOLIO_LAYOUT = `
Little-endian, version ${PORTFOLIO_VERSION}. A header of 64 bytes, then columns of n subjects in the order of their ids.

| offset | type | what |
|---|---|---|
| 0 | 4 bytes | \`LSPD\` in ASCII |
| 4 | uint16 | version of the layout, ${PORTFOLIO_VERSION} |
| 6 | uint16 | length of the header, 64 |
| 8 | uint32 | n, how many subjects follow |
| 12 | uint32 | how many more have no score: nothing to score, or it could not be made anew |
| 16 | uint32 | version number of the scoring model in force |
| 20 | uint32 | scoring date, in days since 1970-01-01 |
| 24 | 16 bytes | id of the scoring model |
| 40 | 16 bytes | id of the published run; zeros where there was none yet |
| 56 | 8 bytes | zeros |
| 64 | 3n float64 | D1, D2, D3 of each subject, 0 to 1 |
| | 3n float64 | the same if everything undeclared turned out best |
| | 3n float64 | the same if everything undeclared turned out worst |
| | 3n float64 | exposure of its worst stage, which a gate looks at: as it is, at best, at worst |
| | 3n float64 | coverage of D1, D2, D3 |
| | 16n bytes | ids |
| | n uint8 | bit 0: a partnership; bit 1: blocked; bit 2: too little is declared to rank it |
| | n uint8 | least band that the gates in force allow, 0 low to 3 critical: bits 0–1 as it is, 2–3 at best, 4–5 at worst |
`.trim();

const MAGIC = 0x4450534c;
const HEADER = 64;
const DOUBLES = ['dimensions', 'lower', 'upper', 'worstStages', 'coverage'] as const;
const PER_SUBJECT = DOUBLES.length * 24 + 16 + 2;
const PARTNERSHIP = 1;
const BLOCKED = 2;
const INSUFFICIENT = 4;
const DAY = 86_400_000;

/** The risks of everybody who has a score, a place a subject in the order of ids. */
export interface PortfolioDimensions {
  readonly model: { readonly id: string; readonly version: number };
  /** Whose scores these are; null: no run was published yet. */
  readonly runId: string | null;
  readonly scoringDate: string;
  /** Those who have no score. */
  readonly unscored: number;
  /** 16 bytes a subject; `subjectIdAt` writes one as text. */
  readonly ids: Uint8Array;
  /** 1: a partnership. */
  readonly partnerships: Uint8Array;
  readonly risks: PackedRisks;
  /** 1: too little is declared to rank it. */
  readonly insufficient: Uint8Array;
  /** Least band that the gates in force allow at the headline, by its position in `BANDS`. */
  readonly minimumBands: Uint8Array;
}

/** The id of a subject by its place. */
export const subjectIdAt = ({ ids }: Pick<PortfolioDimensions, 'ids'>, index: number): string =>
  idText(ids, 16 * index);

/** The kind of a subject by its place. */
export const subjectKindAt = (
  { partnerships }: Pick<PortfolioDimensions, 'partnerships'>,
  index: number,
): SubjectKind => (partnerships[index] === 1 ? 'partnership' : 'supplier');

/**
 * Writes a portfolio in the layout that the contract describes.
 * @param worstStageGate of the model in force
 */
export function encodePortfolio(
  portfolio: Omit<PortfolioDimensions, 'minimumBands' | 'insufficient'>,
  { insufficient }: Pick<ComposedPortfolio, 'insufficient'>,
  worstStageGate: number,
): Uint8Array<ArrayBuffer> {
  const { risks, ids, partnerships, model, runId, scoringDate, unscored } = portfolio;
  const subjects = partnerships.length;
  const bytes = new Uint8Array(HEADER + PER_SUBJECT * subjects);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, PORTFOLIO_VERSION, true);
  view.setUint16(6, HEADER, true);
  [subjects, unscored, model.version, Date.parse(scoringDate) / DAY].forEach((number, place) =>
    view.setUint32(8 + 4 * place, number, true),
  );
  bytes.set(idBytes(model.id), 24);
  if (runId !== null) bytes.set(idBytes(runId), 40);
  let at = HEADER;
  for (const name of DOUBLES) {
    for (const number of risks[name]) {
      view.setFloat64(at, number, true);
      at += 8;
    }
  }
  bytes.set(ids, at);
  at += 16 * subjects;
  for (let index = 0; index < subjects; index++) {
    const blocked = risks.blocked[index] === 1;
    const gate = (end: number) => minimumBand(risks.worstStages[3 * index + end], blocked, worstStageGate);
    bytes[at + index] =
      (partnerships[index] && PARTNERSHIP) | (blocked ? BLOCKED : 0) | (insufficient[index] && INSUFFICIENT);
    bytes[at + subjects + index] = gate(0) | (gate(1) << 2) | (gate(2) << 4);
  }
  return bytes;
}

/**
 * Reads a portfolio.
 * @throws {RangeError} for anything that is not of this version of the layout, or not whole
 */
export function decodePortfolio(buffer: ArrayBuffer): PortfolioDimensions {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new RangeError('Not a portfolio');
  const version = view.getUint16(4, true);
  if (version !== PORTFOLIO_VERSION) throw new RangeError(`A portfolio of version ${version}`);
  const [subjects, unscored, modelVersion, day] = [8, 12, 16, 20].map((at) => view.getUint32(at, true));
  let at = view.getUint16(6, true);
  if (bytes.length !== at + PER_SUBJECT * subjects) {
    throw new RangeError(`${bytes.length} bytes are no portfolio of ${subjects} subjects`);
  }
  const risks = emptyRisks(subjects);
  for (const name of DOUBLES) {
    const into = risks[name];
    for (let place = 0; place < into.length; place++, at += 8) into[place] = view.getFloat64(at, true);
  }
  const ids = bytes.subarray(at, at + 16 * subjects);
  const flags = bytes.subarray(at + 16 * subjects, at + 17 * subjects);
  risks.blocked.set(flags.map((flag) => (flag & BLOCKED) >> 1));
  const runId = idText(bytes, 40);
  return {
    ...{ model: { id: idText(bytes, 24), version: modelVersion }, unscored, ids, risks },
    runId: /[1-9a-f]/.test(runId) ? runId : null,
    scoringDate: new Date(day * DAY).toISOString().slice(0, 10),
    partnerships: flags.map((flag) => flag & PARTNERSHIP),
    insufficient: flags.map((flag) => (flag & INSUFFICIENT) >> 2),
    minimumBands: bytes.subarray(at + 17 * subjects).map((bands) => bands & (BANDS.length - 1)),
  };
}

function idText(bytes: Uint8Array, at: number): string {
  let hex = '';
  for (let place = at; place < at + 16; place++) hex += bytes[place].toString(16).padStart(2, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const idBytes = (id: string): number[] =>
  Array.from({ length: 16 }, (_, place) =>
    parseInt(id.replaceAll('-', '').slice(2 * place, 2 * place + 2), 16),
  );
