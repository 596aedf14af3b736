import type { ChangeFeed, ChangeFeedQuery } from '@lodestone/contracts';
import { ChangeFeedReadModel, type FeedPlace } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';

const BEGINNING: FeedPlace = { position: '0', subjectId: null };

/** Follows the changes of all scores, in the order in which they took effect. */
@Injectable()
export class FollowChanges {
  constructor(private readonly feed: ChangeFeedReadModel) {}

  /** @returns changes behind a cursor, and the cursor behind them: the same one when there are none yet */
  async execute({ cursor, limit }: ChangeFeedQuery): Promise<ChangeFeed> {
    const after = cursor === undefined ? BEGINNING : readCursor(cursor);
    const found = await this.feed.after(after, limit + 1);
    const page = found.slice(0, limit);
    return {
      data: page.map(({ event }) => event),
      nextCursor: writeCursor(page.at(-1) ?? after),
      hasMore: found.length > limit,
    };
  }
}

const writeCursor = ({ position, subjectId }: FeedPlace): string => `${position}.${subjectId ?? ''}`;

function readCursor(cursor: string): FeedPlace {
  const [position, subjectId] = cursor.split('.');
  return { position, subjectId: subjectId === '' ? null : subjectId };
}
