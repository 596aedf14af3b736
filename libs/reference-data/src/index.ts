export type { DataSource, FactQuality } from './data-source';
