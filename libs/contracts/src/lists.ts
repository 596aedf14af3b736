import { z } from 'zod';

/** Most records that one page of a list holds. */
export const MOST_PER_PAGE = 200;

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/, 'Not a whole number').transform(Number).pipe(z.int().min(from).max(to));

/**
 * Parameters of a list: how many, from where, in which order, and the filters that the list has.
 * @param sortable names that `sort` may hold
 * @param filters  further parameters
 */
export function listQuery<Shape extends z.core.$ZodLooseShape>(sortable: readonly string[], filters: Shape) {
  const sortTerm = new RegExp(`^-?(${sortable.join('|')})$`);
  return z.strictObject({
    limit: wholeNumber(1, MOST_PER_PAGE).default(50),
    cursor: z.string().min(1).max(2000).optional(),
    offset: wholeNumber(0, 100_000).optional(),
    sort: z
      .string()
      .transform((text) => text.split(','))
      .pipe(
        z
          .array(z.string().regex(sortTerm, `Sort by ${sortable.join(', ')}; - before a name turns it round`))
          .max(4),
      )
      .optional(),
    ...filters,
  });
}

/** Where a page stands in its list. */
export const pageSchema = z
  .object({
    total: z.int().min(0),
    totalIs: z.enum(['exact', 'atLeast']),
    nextCursor: z.string().nullable().meta({ description: 'Goes on after the last record; null at the end' }),
  })
  .meta({ id: 'Page', description: 'Where a page stands in its list' });
export type Page = z.infer<typeof pageSchema>;

/** A page of records. */
export const listOf = <Schema extends z.ZodType>(item: Schema) =>
  z.object({ data: z.array(item), page: pageSchema });

/** What every list query parses to. */
export interface ListRequest {
  readonly limit: number;
  readonly cursor?: string;
  readonly offset?: number;
  readonly sort?: readonly string[];
}

/** One page of a list, as read models answer it. */
export interface ListPage<Item> {
  readonly data: Item[];
  readonly page: Page;
}
