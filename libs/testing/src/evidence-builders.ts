import {
  type Chain,
  DEFAULT_PARAMETERS,
  lookThrough,
  type MaterialFacts,
  NO_LINKED_EXPOSURES,
  type Policy,
  type Recycling,
  type ScoringContext,
  type ScoringParameters,
  type Source,
  type Stage,
  type Subject,
} from '@lodestone/scoring-engine';

/** The day on which everything here is known and scored. */
export const TODAY = '2026-11-23';

/** All of an extraction in Australia, bought on the market, operating and audited today. */
export const aSource = (given: Partial<Source> = {}): Source => ({
  stage: 'extraction',
  share: 1,
  country: 'AU',
  supplierId: null,
  partnershipId: null,
  control: 'spot',
  equityShare: null,
  coveredOwnershipShare: 0,
  status: 'operating',
  availableFrom: null,
  until: null,
  evidence: 'audited',
  asOf: TODAY,
  reference: null,
  note: null,
  ...given,
});

/** A link: all of an extraction performed by another supplier, at a place the row does not tell. */
export const aLink = (supplierId: string, given: Partial<Source> = {}): Source =>
  aSource({ supplierId, country: null, ...given });

/** No recycled feed, declared as such and audited today. */
export const aRecycling = (given: Partial<Recycling> = {}): Recycling => ({
  postConsumer: 0,
  preConsumer: 0,
  entersAt: null,
  evidence: 'audited',
  asOf: TODAY,
  reference: null,
  note: null,
  ...given,
});

/** A chain whose lists are its own, as a record takes it. */
type ChainDraft = Chain & { complete: Stage[]; sources: Source[] };

/** A chain of neodymium down to magnets of which nothing is declared. */
export const aChain = ({ complete = [], sources = [], ...given }: Partial<Chain> = {}): ChainDraft => ({
  material: 'neodymium',
  weight: 1,
  deliveredStage: 'component',
  complete: [...complete],
  sources: [...sources],
  recycling: null,
  ...given,
});

/** An Australian supplier that no covered-country entity owns, with one chain of which nothing is declared. */
export const aSupplier = (given: Partial<Subject> = {}): Subject => ({
  kind: 'supplier',
  id: 'supplier',
  name: 'Supplier',
  country: 'AU',
  coveredOwnershipShare: 0,
  blocked: false,
  chains: [aChain()],
  ...given,
});

/** Neodymium with the world shares of the scoring model's worked case; none is known of magnets. */
export const aMaterial = (given: Partial<MaterialFacts> = {}): MaterialFacts => ({
  code: 'neodymium',
  name: 'Neodymium',
  stages: ['extraction', 'processing', 'metal', 'component'],
  worldShares: {
    extraction: { CN: 0.683, AU: 0.09 },
    processing: { CN: 0.849, MY: 0.1 },
    metal: { CN: 0.849, JP: 0.08 },
  },
  recyclingRate: 0.01,
  magnet: true,
  ...given,
});

/** A licence for every stage of neodymium, in force since April 2025. */
export const aPolicy = (given: Partial<Policy> = {}): Policy => ({
  code: 'licence-2025',
  title: 'Export licence of 2025',
  measure: 'licence',
  materials: ['neodymium'],
  stages: [],
  from: '2025-04-04',
  through: null,
  suspensions: [],
  verifiedThrough: null,
  ...given,
});

/** The default parameters of the scoring model, some of them changed. */
export const someParameters = (given: Partial<ScoringParameters> = {}): ScoringParameters => ({
  ...DEFAULT_PARAMETERS,
  ...given,
});

/** What a context is built from: materials as a list, and only the parameters that differ from the defaults. */
export interface ContextParts extends Partial<Omit<ScoringContext, 'materials'>> {
  readonly materials?: readonly MaterialFacts[];
  readonly parameters?: Partial<ScoringParameters>;
}

/** The facts of materials by their codes. */
export const byCode = (materials: readonly MaterialFacts[]): ReadonlyMap<string, MaterialFacts> =>
  new Map(materials.map((material) => [material.code, material]));

/** Today, the default scoring model, neodymium, no policy and no links. */
export function aContext({
  materials = [aMaterial()],
  parameters,
  ...given
}: ContextParts = {}): ScoringContext {
  return {
    model: { id: 'default', version: 1, name: 'Default', parameters: someParameters(parameters) },
    scoringDate: TODAY,
    evidenceDate: TODAY,
    materials: byCode(materials),
    policies: [],
    referenceVersion: '2026.11',
    linked: NO_LINKED_EXPOSURES,
    ...given,
  };
}

/** A context in which the links to these suppliers have been solved. */
export function aContextWith(suppliers: readonly Subject[], parts: ContextParts = {}): ScoringContext {
  const context = aContext(parts);
  const { model, scoringDate, materials } = context;
  return {
    ...context,
    linked: lookThrough(suppliers, { parameters: model.parameters, scoringDate, materials }),
  };
}
