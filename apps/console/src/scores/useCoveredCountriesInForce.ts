import type { ListPage, ScoringModelRecord } from '@lodestone/contracts';
import { useReading } from '../api';

/** The countries that the scoring model in force counts as exposure; none while they are not known. */
export function useCoveredCountriesInForce(): readonly string[] {
  const { data } = useReading<ListPage<ScoringModelRecord>>('/v1/scoring-models', {
    query: { status: 'active', limit: 1 },
  });
  return data?.data.at(0)?.coveredCountries ?? NONE;
}

const NONE: readonly string[] = [];
