import type { ListPage } from '@lodestone/contracts';
import type { TestApi } from '../setup/use-api';

/** A record of a list, whatever its kind. */
export interface Listed {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** One page of a list, such as of `suppliers?sort=-score`; it must be there. */
export async function pageOf<Item = Listed>(api: TestApi, list: string): Promise<ListPage<Item>> {
  const reply = await api.call('get', `/v1/${list}`);
  expect(reply.status === 200 ? 200 : reply.text).toBe(200);
  return reply.body as ListPage<Item>;
}

/**
 * Every record of a list, page after page by cursor.
 * @param between told each page but the last before the next one is read
 */
export async function walkList(
  api: TestApi,
  list: string,
  between: (page: ListPage<Listed>) => Promise<void> = () => Promise.resolve(),
): Promise<Listed[]> {
  const seen: Listed[] = [];
  const cursors = new Set<string>();
  let cursor = '';
  for (;;) {
    const page = await pageOf(api, `${list}${list.includes('?') ? '&' : '?'}${cursor}`);
    seen.push(...page.data);
    if (page.page.nextCursor === null) return seen;
    cursor = `cursor=${encodeURIComponent(page.page.nextCursor)}`;
    if (cursors.has(cursor)) throw new Error(`${list} goes round in a circle`);
    cursors.add(cursor);
    await between(page);
  }
}
