import {
  MaterialStore,
  PolicyStore,
  ProductionShareStore,
  RecyclingRateStore,
  ScoringBasisStore,
} from '@lodestone/persistence';
import {
  EXPORT_MEASURES,
  MATERIALS,
  PRODUCTION_SHARES,
  RECYCLING_RATES,
  REFERENCE_SET_VERSION,
} from '@lodestone/reference-data';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { materialInput, policyInput, productionShareInputs, recyclingRateInput } from './reference-inputs';

/** Fills an empty database with the reference data that comes with the product. */
@Injectable()
export class LoadReferenceSet {
  constructor(
    private readonly basis: ScoringBasisStore,
    private readonly materials: MaterialStore,
    private readonly shares: ProductionShareStore,
    private readonly rates: RecyclingRateStore,
    private readonly policies: PolicyStore,
  ) {}

  /** Inside a transaction with deferred links, once for a database. */
  async execute(): Promise<void> {
    await this.basis.start(REFERENCE_SET_VERSION);
    for (const material of MATERIALS) await this.materials.insert(uuid(), materialInput(material));
    for (const share of PRODUCTION_SHARES.flatMap(productionShareInputs))
      await this.shares.insert(uuid(), share);
    for (const rate of RECYCLING_RATES) await this.rates.insert(uuid(), recyclingRateInput(rate));
    for (const measure of EXPORT_MEASURES) await this.policies.insert(uuid(), policyInput(measure));
  }
}
