import { type ScoreReply, scoreSchema } from '@lodestone/contracts';
import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import { EXAMPLE_PARTNERSHIPS, EXAMPLE_SUPPLIERS } from '@lodestone/reference-data';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { useParts, useRuns } from '@lodestone/testing';
import { EvaluateSubjects } from '../evaluation/evaluate-subjects';
import { SavePartnership } from '../evidence/save-partnership';
import { SaveSupplier } from '../evidence/save-supplier';
import { LoadScoring } from '../scores/load-scoring';
import { ReadScore } from '../scores/read-score';
import { toScoreReply } from '../scores/to-score-reply';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const GOLDEN: { kind: SubjectKind; ref: string }[] = [
  ...EXAMPLE_SUPPLIERS.map(({ slug, chains }) => ({ kind: 'supplier' as const, slug, chains })),
  ...EXAMPLE_PARTNERSHIPS.map(({ slug, chains }) => ({ kind: 'partnership' as const, slug, chains })),
].flatMap(({ kind, slug, chains }) => (chains.length > 0 ? [{ kind, ref: `lodestone:${slug}` }] : []));

const CHECKED = { note: 'Checked' };

/** What a reply says, but for when and whether it is still so. */
type Said = Omit<ScoreReply, 'computedAt' | 'state'>;
const said = ({ computedAt: _, state: __, ...reply }: ScoreReply): Said => reply;

async function inForce(): Promise<Map<string, Said>> {
  const replies = new Map<string, Said>();
  for (const { kind, ref } of GOLDEN) {
    const { reply } = await parts.get(ReadScore).execute({ kind, ref, knownReceipts: [] });
    replies.set(`${kind} ${ref}`, said(scoreSchema.parse(JSON.parse(reply ?? ''))));
  }
  return replies;
}

describe('the golden subjects say the same to the last digit, receipt and all,', () => {
  let setUp: Map<string, Said>;
  beforeAll(async () => {
    setUp = await inForce();
    expect(setUp.size).toBe(GOLDEN.length);
    expect(setUp.size).toBeGreaterThan(50);
  });

  it('by the engine, over all of the portfolio at once', async () => {
    const ids = [...setUp.values()].map(({ subject }) => subject.id);
    const scoring = await parts.get(LoadScoring).execute(ids);
    const day = scoring.on(scoring.today);
    for (const reply of setUp.values()) {
      const { id, kind } = reply.subject;
      const comparisons = kind === 'partnership' ? day.comparisons(id) : undefined;
      expect(said(toScoreReply(day.score(id), parts.clock.now(), comparisons))).toEqual(reply);
    }
  });

  it('when they are evaluated', async () => {
    const subjects = GOLDEN.map(({ kind, ref }) => ({ ref: `${kind} ${ref}`, kind, base: ref }));
    for (let from = 0; from < subjects.length; from += 100) {
      for (const { ref, score } of await parts
        .get(EvaluateSubjects)
        .execute({ subjects: subjects.slice(from, from + 100) })) {
        expect(score && said(score as ScoreReply)).toEqual(setUp.get(ref ?? ''));
      }
    }
  });

  it('when a run has scored them', async () => {
    await runs.night();
    expect(await inForce()).toEqual(setUp);
  });

  it('when they are saved', async () => {
    for (const { subject } of setUp.values()) {
      const { id, kind } = subject;
      const [{ version }] = await parts.rows<{ version: number }>(
        `SELECT version FROM ${kind}s WHERE id = $1`,
        id,
      );
      const save = kind === 'supplier' ? parts.get(SaveSupplier) : parts.get(SavePartnership);
      await save.change({ id, version }, CHECKED);
    }
    await runs.quiet();
    expect(await inForce()).toEqual(setUp);
  });
});
