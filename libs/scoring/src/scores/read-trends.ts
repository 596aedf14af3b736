import { parseSubjectRef, TREND_RUNS, type TrendItem, type TrendReply } from '@lodestone/contracts';
import { Database, type NamedMatch, SubjectDirectory, TrendReadModel } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { byPosition } from './by-position';

/** Reads how the scores of many subjects, of either kind, went from run to run. */
@Injectable()
export class ReadTrends {
  constructor(
    private readonly database: Database,
    private readonly directory: SubjectDirectory,
    private readonly trends: TrendReadModel,
  ) {}

  /** @returns one item for each reference, in the order asked */
  execute(refs: readonly string[]): Promise<TrendReply> {
    return this.database.snapshot(async () => {
      const matches = byPosition(refs.length, await this.directory.named(refs.map(parseSubjectRef)));
      const runs = await this.trends.runs(TREND_RUNS);
      const ids = new Set(matches.flat().map(({ subjectId }) => subjectId));
      const values = await this.trends.values([...ids], TREND_RUNS);
      return { runs, data: refs.map((ref, position) => itemOf(ref, matches[position], values)) };
    });
  }
}

function itemOf(
  ref: string,
  [match, ...others]: readonly NamedMatch[],
  values: ReadonlyMap<string, (number | null)[]>,
): TrendItem {
  if (match === undefined) return { ref, status: 'not_found' };
  if (others.length > 0) return { ref, status: 'ambiguous' };
  const { kind, subjectId: id, name } = match;
  return { ref, status: 'ok', subject: { kind, id, name }, values: values.get(id) ?? [] };
}
