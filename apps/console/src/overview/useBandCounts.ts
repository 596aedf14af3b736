import type { ListPage, Page, SupplierSummary } from '@lodestone/contracts';
import { type Band, BANDS } from '@lodestone/scoring-engine';
import { useQueries } from '@tanstack/react-query';
import { callApi } from '../api';

/** How many suppliers there are of something; `isExact` is false where the API has stopped counting. */
export interface Count {
  readonly count: number;
  readonly isExact: boolean;
}

/** How many suppliers there are in each band and in all; `undefined`: not known yet. */
export interface BandCounts {
  readonly bands: ReadonlyMap<Band, Count>;
  readonly all: Count;
}

const PATH = '/v1/suppliers';

/** Counts the suppliers by band: a question of one record for each, whose page says how many there are. */
export function useBandCounts(): { counts?: BandCounts; error: Error | null; again: () => void } {
  const replies = useQueries({
    queries: [undefined, ...BANDS].map((band) => {
      const query = { limit: 1, band };
      return {
        queryKey: ['reading', PATH, query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          callApi<ListPage<SupplierSummary>>(PATH, { query, signal }),
      };
    }),
  });
  const error = replies.find((reply) => reply.error)?.error ?? null;
  const again = () => replies.forEach((reply) => void reply.refetch());
  const [all, ...bands] = replies.flatMap(({ data }) => (data === undefined ? [] : [asCount(data.page)]));
  if (bands.length < BANDS.length) return { error, again };
  return { counts: { all, bands: new Map(BANDS.map((band, place) => [band, bands[place]])) }, error, again };
}

const asCount = ({ total, totalIs }: Page): Count => ({ count: total, isExact: totalIs === 'exact' });

/** Those who are in no band, because no chain is declared; `null`: not to be told from counts that have stopped. */
export function notScored({ all, bands }: BandCounts): number | null {
  const counts = [...bands.values()];
  if (![all, ...counts].every(({ isExact }) => isExact)) return null;
  // The questions are asked one after the other, and somebody may have been added in between.
  return Math.max(0, all.count - counts.reduce((sum, { count }) => sum + count, 0));
}
