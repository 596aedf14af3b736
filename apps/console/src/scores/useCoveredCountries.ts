import type { ScoringModelRecord } from '@lodestone/contracts';
import { useReading } from '../api';

/** The countries whose share a version of the scoring model counts as exposure; none while they are not known. */
export function useCoveredCountries(modelId: string): readonly string[] {
  // A version is never edited.
  const { data } = useReading<ScoringModelRecord>(`/v1/scoring-models/${modelId}`, { staleTime: Infinity });
  return data?.coveredCountries ?? [];
}
