import type { EvaluatedSubject } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { type ApiProblem, callApi } from '../api';
import { evaluatedSubject, type FormValues } from './evaluatedSubject';

/** How long typing pauses before the form is scored, in milliseconds. */
const PAUSE = 300;

/** What the form would be scored if it were saved, a moment after the last change. */
export function useLiveScore(kind: SubjectKind, id?: string) {
  const values = useWatch<FormValues>();
  const hasChains = (values.chains?.length ?? 0) > 0;
  const typed = JSON.stringify(evaluatedSubject(kind, values, id));
  const asked = usePaused(typed);
  const { data, error, isFetching } = useQuery<EvaluatedSubject, ApiProblem>({
    queryKey: ['evaluation', asked],
    enabled: hasChains,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = { subjects: [JSON.parse(asked)] as object[] };
      const request = { method: 'POST', body, signal } as const;
      const reply = await callApi<{ data: EvaluatedSubject[] }>('/v1/scores/evaluate', request);
      return reply.data[0];
    },
  });
  return { hasChains, data: hasChains ? data : undefined, error, isBehind: isFetching || typed !== asked };
}

function usePaused(typed: string): string {
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return asked;
}
