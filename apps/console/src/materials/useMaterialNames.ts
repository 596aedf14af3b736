import type { ListPage, Material } from '@lodestone/contracts';
import { useCallback, useMemo } from 'react';
import { useReading } from '../api';

/** Materials change with the reference data only, in milliseconds. */
const LONG = 600_000;

/** All materials as choices, and the name of one by its code: the code itself until it is known. */
export function useMaterialNames() {
  const { data } = useReading<ListPage<Material>>('/v1/materials', {
    query: { limit: 200, sort: 'name' },
    staleTime: LONG,
  });
  const names = useMemo(() => new Map(data?.data.map(({ code, name }) => [code, asHeading(name)])), [data]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);
  return { materials: [...names].map(([id, name]) => ({ id, name })), nameOf };
}

/** The name as it stands alone; the reference data has it as it stands in a sentence. */
const asHeading = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1);
