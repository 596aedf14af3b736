import { parseSubjectRef } from '@lodestone/contracts';
import { type Match, SubjectDirectory } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { RescorePending } from '../runs/rescore-pending';
import { byPosition } from './by-position';
import { inForceReply } from './in-force-reply';

/** Looks up the scores of many subjects at once, of either kind, by whatever they are called. */
@Injectable()
export class LookUpScores {
  constructor(
    private readonly directory: SubjectDirectory,
    private readonly rescorePending: RescorePending,
  ) {}

  /** @returns the reply as JSON text, one item for each reference, in the order asked */
  async execute(refs: readonly string[]): Promise<string> {
    const parsed = refs.map(parseSubjectRef);
    let matches = await this.directory.lookUp(parsed);
    if (matches.some(({ validity }) => validity === 'pending')) {
      await this.rescorePending.executeIfFew();
      matches = await this.directory.lookUp(parsed);
    }
    const found = byPosition(refs.length, matches);
    const items = refs.map((ref, position) => itemOf(ref, found[position]));
    return `{"data":[${items.join(',')}]}`;
  }
}

/** One item; the score is kept as text and goes out as it is. */
function itemOf(ref: string, matches: readonly Match[]): string {
  const [match, ...others] = matches;
  const head = (status: string) => `"ref":${JSON.stringify(ref)},"status":"${status}"`;
  if (match === undefined) return `{${head('not_found')}}`;
  if (others.length > 0) return `{${head('ambiguous')}}`;
  const { kind, subjectId: id, name } = match;
  const reply = inForceReply(match);
  const subject = `"subject":${JSON.stringify({ kind, id, name })}`;
  return reply === null
    ? `{${head('not_scored')},${subject}}`
    : `{${head('ok')},${subject},"score":${reply}}`;
}
