import {
  type MaterialInput,
  materialInputSchema,
  type PolicyInput,
  policyInputSchema,
  type ProductionShareInput,
  productionShareInputSchema,
  type RecyclingRateInput,
  recyclingRateInputSchema,
} from '@lodestone/contracts';
import type {
  ExportMeasure,
  ProductionShares,
  RecyclingRate,
  ReferenceMaterial,
} from '@lodestone/reference-data';

/** A material of the reference data as a record. */
export function materialInput({ stages, representedBy = {}, ...material }: ReferenceMaterial): MaterialInput {
  return materialInputSchema.parse({
    ...material,
    stages: stages.map((stage) => ({ stage, representedBy: representedBy[stage] ?? null })),
  });
}

/** The shares of one material and stage as records, one a country. */
export function productionShareInputs({ shares, ...set }: ProductionShares): ProductionShareInput[] {
  return Object.entries(shares).map(([country, share]) =>
    productionShareInputSchema.parse({ ...set, country, share }),
  );
}

/** A recycling rate of the reference data as a record. */
export const recyclingRateInput = (rate: RecyclingRate): RecyclingRateInput =>
  recyclingRateInputSchema.parse(rate);

/** An export measure of the reference data as a record. */
export const policyInput = (measure: ExportMeasure): PolicyInput => policyInputSchema.parse(measure);
