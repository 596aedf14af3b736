import type {
  MaterialInput,
  PartnershipInput,
  PolicyInput,
  ProductionShareInput,
  RecyclingRateInput,
  SupplierInput,
} from '@lodestone/contracts';
import { aChain, aRecycling, aSource } from './evidence-builders';

/** Where the facts of the tests come from. */
export const DATA_SOURCE: PolicyInput['source'] = {
  publisher: 'Ministry of Tests',
  title: 'Yearbook',
  year: '2026',
  address: 'https://example.org/yearbook',
  copy: null,
  licence: null,
};

/** A magnet maker with its own mine to magnet outside covered countries, and some recycled feed. */
export const supplierDraft = (given: Partial<SupplierInput> = {}): SupplierInput => ({
  name: 'Anvil Magnets',
  country: 'AU',
  coveredOwnershipShare: 0,
  blocked: false,
  identifiers: [],
  owners: [],
  chains: [
    aChain({
      sources: [
        aSource({ stage: 'extraction', country: 'AU', control: 'owned' }),
        aSource({ stage: 'processing', country: 'MY', control: 'owned' }),
        aSource({ stage: 'metal', country: 'CN', share: 0.5 }),
        aSource({ stage: 'component', country: 'EE', control: 'owned' }),
      ],
      recycling: aRecycling({ postConsumer: 0.1 }),
    }),
  ],
  reference: 'https://example.org/anvil',
  note: null,
  ...given,
});

/** A supply deal about neodymium of which nothing is declared yet. */
export const partnershipDraft = (given: Partial<PartnershipInput> = {}): PartnershipInput => ({
  name: 'Anvil - Basalt',
  type: 'supply',
  status: 'signed',
  announcedOn: '2026-01-15',
  amount: { amount: 1_250_000.5, currency: 'USD' },
  coveredOwnershipShare: null,
  blocked: false,
  identifiers: [],
  parties: [],
  chains: [aChain({ deliveredStage: 'metal' })],
  reference: null,
  note: null,
  ...given,
});

/** An ore that is mined and refined and of which nothing else is known. */
export const materialDraft = (given: Partial<MaterialInput> = {}): MaterialInput => ({
  code: 'testium',
  name: 'Testium',
  symbol: 'Tt',
  kind: 'material',
  group: 'other',
  stages: [
    { stage: 'extraction', representedBy: null },
    { stage: 'processing', representedBy: null },
  ],
  magnet: false,
  usCritical2025: false,
  euCritical2023: false,
  euSupplyRisk2023: null,
  note: null,
  ...given,
});

/** A share of a stage of which the reference data itself knows none. */
export const productionShareDraft = (given: Partial<ProductionShareInput> = {}): ProductionShareInput => ({
  material: 'neodymium',
  stage: 'metal',
  country: 'JP',
  share: 0.01,
  form: 'metal',
  quality: 'reported',
  source: DATA_SOURCE,
  note: null,
  ...given,
});

export const recyclingRateDraft = (given: Partial<RecyclingRateInput> = {}): RecyclingRateInput => ({
  material: 'testium',
  rate: 0.2,
  quality: 'estimate',
  source: DATA_SOURCE,
  note: null,
  ...given,
});

/** A tax on the metal of neodymium, in force for two years. */
export const policyDraft = (given: Partial<PolicyInput> = {}): PolicyInput => ({
  code: 'XX-2026-1',
  title: 'Tax on metal',
  issuer: 'CN',
  measure: 'tax',
  materials: ['neodymium'],
  stages: ['metal'],
  from: '2026-01-01',
  through: '2027-12-31',
  suspensions: [],
  verifiedThrough: null,
  announcedOn: null,
  destination: null,
  source: DATA_SOURCE,
  note: null,
  ...given,
});
