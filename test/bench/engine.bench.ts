import { hash } from 'node:crypto';
import {
  contributionsOf,
  documentHash,
  lookThrough,
  receiptOf,
  type Score,
  scoreSubject,
  type ScoringContext,
  type Subject,
} from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';
import { benchSupplier, wideSupplier } from './bench-supplier';
import { digits, type Figure, median, say, secondsOf } from './figures';

const SUBJECTS = 200;
const UPSTREAM = 200;
const ROUNDS = 25;
/** Seconds of work before anything counts: a nightly run is long, and what it starts with is not what it costs. */
const WARM_UP = 2;
/** Asked of one core, with the open questions. */
const SCORES_A_SECOND = 25_000;
/** Asked of one core: 15 µs each. */
const RECEIPTS_A_SECOND = 66_667;
const WIDTHS = [5, 10, 50, 200];
/** Sources that a round of the widening chains scores, whatever their width. */
const SOURCES_A_ROUND = 2_000;
/** Cost per source at the widest chain against the narrowest, still called linear. */
const LINEAR = 1.3;

/** What the engine is measured with: everything but the links. */
export type EngineFacts = Omit<ScoringContext, 'linked'>;

/** Subjects per second, and whether the cost of a source depends on how many there are. */
export function benchEngine(facts: EngineFacts): Figure[] {
  say('\nEngine');
  const random = aRandom(1);
  const upstream = Array.from({ length: UPSTREAM }, (_, index) => benchSupplier(`upstream-${index}`, random));
  const { scoringDate, materials, model } = facts;
  const linked = lookThrough(upstream, { scoringDate, materials, parameters: model.parameters });
  const context: ScoringContext = { ...facts, linked };
  const ids = upstream.map(({ id }) => id);
  return [
    ...throughput(context, ids),
    growth('sources of its own', context, []),
    growth('links to suppliers', context, ids),
  ];
}

function throughput(context: ScoringContext, upstream: readonly string[]): Figure[] {
  const random = aRandom(2);
  const subjects = Array.from({ length: SUBJECTS }, (_, index) =>
    benchSupplier(`subject-${index}`, random, upstream[index % upstream.length]),
  );
  const scores: Score[] = subjects.map((subject) => scoreSubject(subject, context));
  const documents = subjects.map((subject) => documentHash(subject));
  const scored = perSecond(subjects, (subject) => scoreSubject(subject, context).openQuestions.length);
  const explained = perSecond(subjects, (subject) => explain(subject, context));
  const receipts = perSecond(subjects, (subject, index) =>
    receiptOf(subject, scores[index], context, { evidence: documents[index], sha256 }),
  );
  say(`  two chains of five sources, scored with open questions: ${digits(scored)} subjects/s`);
  say(`  scored and explained: ${digits(explained)} subjects/s`);
  say(`  their receipts: ${digits(receipts)} /s`);
  const both = 1 / (1 / scored + 1 / receipts);
  return [
    {
      asked: `Engine: two chains of five sources, bounds, confidence, open questions, ${digits(SCORES_A_SECOND)}`,
      measured: `${digits(scored)} subjects/s`,
      isEnough: scored >= SCORES_A_SECOND,
    },
    {
      asked: 'Engine: the same, with the explanation in place of the questions',
      measured: `${digits(explained)} subjects/s`,
    },
    {
      asked: `Engine: receipts, ${digits(RECEIPTS_A_SECOND)}`,
      measured: `${digits(receipts)} /s; with the score ${digits(both)} subjects/s`,
      isEnough: receipts >= RECEIPTS_A_SECOND,
    },
  ];
}

const sha256 = (text: string): string => hash('sha256', text);

function growth(what: string, context: ScoringContext, upstream: readonly string[]): Figure {
  const costs = WIDTHS.map((width) => {
    const random = aRandom(width);
    const subject = wideSupplier(width, random, upstream);
    const subjects = new Array<Subject>(Math.max(1, SOURCES_A_ROUND / width)).fill(subject);
    return 1e6 / (perSecond(subjects, (each) => explain(each, context)) * width);
  });
  const [narrowest] = costs;
  WIDTHS.forEach((width, index) =>
    say(
      `  ${width} ${what}: ${digits(costs[index])} µs a source, ${digits(costs[index] / narrowest)} of ${WIDTHS[0]}`,
    ),
  );
  const ratio = costs[costs.length - 1] / narrowest;
  return {
    asked: `Engine: cost of one of ${WIDTHS.at(-1)} ${what} against one of ${WIDTHS[0]}, about 1`,
    measured: digits(ratio),
    isEnough: ratio <= LINEAR,
  };
}

const explain = (subject: Subject, context: ScoringContext) =>
  contributionsOf(scoreSubject(subject, context), context);

/** How many a second, by the middle one of some rounds, once they have warmed up. */
function perSecond(subjects: readonly Subject[], work: (subject: Subject, index: number) => unknown): number {
  const round = () => secondsOf(() => subjects.forEach(work));
  for (let spent = 0; spent < WARM_UP;) spent += round();
  return subjects.length / median(Array.from({ length: ROUNDS }, round));
}
