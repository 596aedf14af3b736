import type { SupplierInput } from '@lodestone/contracts';
import { MATERIALS } from '@lodestone/reference-data';

/** A supplier as a request sends it, which may leave out what is not known. */
type SentSupplier = Pick<SupplierInput, 'name'> & { readonly chains: readonly object[] };

const PLANT = { control: 'spot', status: 'operating', evidence: 'documented', asOf: '2026-11-01' };

/** A supplier with a name and a number of chains of the test's own, each bought in China and elsewhere. */
export function awkwardSupplier(name: string, chains: number): SentSupplier {
  const materials = MATERIALS.filter(
    ({ stages }) => stages.includes('extraction') && stages.includes('processing'),
  );
  return {
    name,
    chains: materials.slice(0, chains).map(({ code }) => ({
      material: code,
      deliveredStage: 'processing',
      sources: [
        { ...PLANT, stage: 'extraction', share: 0.3, country: 'CN' },
        { ...PLANT, stage: 'extraction', share: 0.6, country: 'AU', reference: 'https://example.org/mine' },
        { ...PLANT, stage: 'processing', share: 1, country: 'MY', status: 'ramping' },
      ],
    })),
  };
}
