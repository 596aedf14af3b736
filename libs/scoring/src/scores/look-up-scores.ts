import { parseSubjectRef } from '@lodestone/contracts';
import { type Match, SubjectDirectory } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { RescoreSubjects } from './rescore-subjects';

/** Looks up the scores of many subjects at once, of either kind, by whatever they are called. */
@Injectable()
export class LookUpScores {
  constructor(
    private readonly directory: SubjectDirectory,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly clock: Clock,
  ) {}

  /** @returns the reply as JSON text, one item for each reference, in the order asked */
  async execute(refs: readonly string[]): Promise<string> {
    const parsed = refs.map(parseSubjectRef);
    const lookUp = () => this.directory.lookUp(parsed, this.clock.today());
    let matches = await lookUp();
    const outdated = matches
      .filter(({ isCurrent, hasChains }) => hasChains && !isCurrent)
      .map(({ id }) => id);
    if (outdated.length > 0) {
      await this.rescoreSubjects.execute([...new Set(outdated)]);
      matches = await lookUp();
    }
    const byPosition = new Map<number, Match[]>();
    for (const match of matches)
      byPosition.set(match.position, [...(byPosition.get(match.position) ?? []), match]);
    const items = refs.map((ref, position) => itemOf(ref, byPosition.get(position) ?? []));
    return `{"data":[${items.join(',')}]}`;
  }
}

/** One item; the score is kept as text and goes out as it is. */
function itemOf(ref: string, matches: readonly Match[]): string {
  const [match, ...others] = matches;
  const head = (status: string) => `"ref":${JSON.stringify(ref)},"status":"${status}"`;
  if (match === undefined) return `{${head('not_found')}}`;
  if (others.length > 0) return `{${head('ambiguous')}}`;
  const { kind, id, name, reply } = match;
  const subject = `"subject":${JSON.stringify({ kind, id, name })}`;
  return reply === null
    ? `{${head('not_scored')},${subject}}`
    : `{${head('ok')},${subject},"score":${reply}}`;
}
