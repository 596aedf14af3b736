import { z } from 'zod';

/** Most records that one page of a list holds. */
export const MOST_PER_PAGE = 200;

/** A number as a query writes it: digits only, so neither 1e2 nor 0x10 nor nothing at all. */
const written = (digits: RegExp, schema: z.ZodNumber) =>
  z.preprocess((text) => (typeof text === 'string' && digits.test(text) ? Number(text) : text), schema);

function wholeNumber(from: number, to: number) {
  const error = `A whole number from ${from} to ${to}`;
  return written(/^-?\d+$/, z.number({ error }).int(error).min(from, error).max(to, error));
}

/** A number of a query that may have a decimal point. */
export const decimalQuery = (schema: z.ZodNumber) => written(/^-?\d+(\.\d+)?$/, schema);

/** Yes or no as a query writes it. */
export const yesOrNoQuery = z.enum(['true', 'false']).transform((text) => text === 'true');

/**
 * Parameters of a list: how many, from where, in which order, and the filters that the list has.
 * @param sortable names that `sort` may hold
 * @param filters  further parameters
 */
export function listQuery<Shape extends z.core.$ZodLooseShape>(sortable: readonly string[], filters: Shape) {
  const term = `-?(${sortable.join('|')})`;
  const names = sortable.join(', ');
  return z.strictObject({
    limit: wholeNumber(1, MOST_PER_PAGE).default(50).meta({ description: 'Records of the page' }),
    cursor: z.string().min(1).max(2000).optional().meta({ description: 'nextCursor of the page before' }),
    offset: wholeNumber(0, 100_000).optional().meta({ description: 'Records to skip, instead of a cursor' }),
    sort: z
      .string()
      .regex(new RegExp(`^${term}(,${term}){0,3}$`), `Sort by ${names}; - before a name turns it round`)
      .transform((text) => text.split(','))
      .optional()
      .meta({ description: `${names}; - before a name turns it round, commas between up to four` }),
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
