import type {
  EvaluatedSubject,
  ExplanationReply,
  Partnership,
  PartnershipSummary,
  ScoreCause,
  ScoreReply,
  Supplier,
  SupplierSummary,
  TrajectoryReply,
} from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import type { TestApi } from '../setup/use-api';

/** A score of a subject that is saved, changed or only thought of. */
type EvaluatedScore = NonNullable<EvaluatedSubject['score']>;

/** A subject of the portfolio, by the name under which a buyer asks for it. */
export interface Named {
  readonly kind: SubjectKind;
  readonly slug: string;
}

/** A score as it was from a moment on, and why it changed. */
export interface Change {
  readonly recordedAt: string;
  readonly cause: ScoreCause;
  readonly score: ScoreReply;
}

/** Somebody who asks the API about the portfolio by slugs, and takes nothing but a 200 for an answer. */
export class Buyer {
  constructor(private readonly api: TestApi) {}

  supplier(slug: string): Promise<Supplier> {
    return this.get(pathOf({ kind: 'supplier', slug }));
  }

  partnership(slug: string): Promise<Partnership> {
    return this.get(pathOf({ kind: 'partnership', slug }));
  }

  /** The suppliers with something to score, the riskiest first. */
  async ranking(): Promise<(SupplierSummary & { slug: string; value: number })[]> {
    const { data } = await this.get<{ data: SupplierSummary[] }>('suppliers?limit=200&sort=-score');
    return data.flatMap((each) =>
      each.score === null ? [] : [{ ...each, slug: slugOf(each), value: each.score.value }],
    );
  }

  /** Every supplier and partnership of the portfolio. */
  async everything(): Promise<(Named & { isScored: boolean })[]> {
    const suppliers = await this.get<{ data: SupplierSummary[] }>('suppliers?limit=200');
    const partnerships = await this.get<{ data: PartnershipSummary[] }>('partnerships?limit=200');
    const named = (kind: SubjectKind) => (each: SupplierSummary | PartnershipSummary) => ({
      kind,
      slug: slugOf(each),
      isScored: each.score !== null,
    });
    return [...suppliers.data.map(named('supplier')), ...partnerships.data.map(named('partnership'))];
  }

  /** Every supplier and partnership with something to score. */
  async scored(): Promise<Named[]> {
    return (await this.everything()).filter(({ isScored }) => isScored);
  }

  score(slug: string, kind: SubjectKind = 'supplier'): Promise<ScoreReply> {
    return this.get(`${pathOf({ kind, slug })}/score`);
  }

  explanation(slug: string, kind: SubjectKind = 'supplier'): Promise<ExplanationReply> {
    return this.get(`${pathOf({ kind, slug })}/score/explanation`);
  }

  trajectory(slug: string, slip = 'P12M', kind: SubjectKind = 'supplier'): Promise<TrajectoryReply> {
    return this.get(`${pathOf({ kind, slug })}/score/trajectory?slip=${slip}`);
  }

  /** Changes of a score, the newest first. */
  async history(slug: string, kind: SubjectKind = 'supplier'): Promise<Change[]> {
    return (await this.get<{ data: Change[] }>(`${pathOf({ kind, slug })}/scores?limit=200`)).data;
  }

  /** Scores subjects without saving them, as many as it takes. */
  async evaluate(subjects: readonly object[], scoringDate?: string): Promise<EvaluatedSubject[]> {
    const evaluated: EvaluatedSubject[] = [];
    for (let from = 0; from < subjects.length; from += 100) {
      const request = { scoringDate, subjects: subjects.slice(from, from + 100) };
      const reply = await this.api.call('post', '/v1/scores/evaluate').send(request);
      expect(reply).toMatchObject({ status: 200 });
      evaluated.push(...(reply.body.data as EvaluatedSubject[]));
    }
    return evaluated;
  }

  /** Scores one unsaved or changed subject, which has to be one that can be scored. */
  async evaluateOne(subject: object, scoringDate?: string): Promise<EvaluatedScore> {
    const [evaluated] = await this.evaluate([subject], scoringDate);
    if (evaluated.score === undefined) throw new Error(JSON.stringify(evaluated.errors));
    return evaluated.score;
  }

  /** What saved subjects score on a day, by `kind slug`. */
  async scoresOn(day: string, subjects: readonly Named[]): Promise<Map<string, EvaluatedScore>> {
    const asked = subjects.map(({ kind, slug }) => ({
      ref: labelOf({ kind, slug }),
      kind,
      base: `lodestone:${slug}`,
    }));
    const scores = new Map<string, EvaluatedScore>();
    for (const { ref, score } of await this.evaluate(asked, day)) {
      if (ref === null || score === undefined) throw new Error(`no score of ${ref}`);
      scores.set(ref, score);
    }
    return scores;
  }

  private async get<Reply>(path: string): Promise<Reply> {
    const reply = await this.api.call('get', `/v1/${path}`);
    expect([path, reply.status]).toEqual([path, 200]);
    return reply.body;
  }
}

/** How messages and results call a subject. */
export const labelOf = ({ kind, slug }: Named): string => `${kind} ${slug}`;

const pathOf = ({ kind, slug }: Named): string => `${kind}s/lodestone:${slug}`;

function slugOf({ name, identifiers }: SupplierSummary | PartnershipSummary): string {
  const own = identifiers.find(({ scheme }) => scheme === 'lodestone');
  if (own === undefined) throw new Error(`${name} has no identifier of the portfolio`);
  return own.value;
}
