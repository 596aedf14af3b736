export type { Country } from './country';
export type { DataSource, FactQuality } from './data-source';
export type { ExportMeasure } from './export-measure';
export type { GovernanceIndicators } from './governance';
export type { ImportReliance } from './import-reliance';
export type { ProductionShares } from './production-shares';
export type { RecyclingRate } from './recycling-rate';
export type { ReferenceMaterial } from './reference-material';
export { COUNTRIES } from './countries';
export { SOURCES } from './data-sources';
export { EXPORT_MEASURES } from './export-measures';
export { GOVERNANCE_INDICATORS, type SourcedGovernanceIndicators } from './governance-indicators';
export { IMPORT_RELIANCES } from './import-reliances';
export { MATERIALS } from './materials';
export { PRODUCTION_SHARES } from './production-shares/index';
export { RECYCLING_RATES } from './recycling-rates';
export { REFERENCE_SET_VERSION } from './reference-set';
export { EXAMPLE_PARTNERSHIPS, EXAMPLE_SUPPLIERS } from './example-portfolio';
export type { ExamplePartnership, ExampleParty } from './example-portfolio/example-partnership';
export type {
  ExampleChain,
  ExampleOwner,
  ExampleSource,
  ExampleSupplier,
} from './example-portfolio/example-supplier';
