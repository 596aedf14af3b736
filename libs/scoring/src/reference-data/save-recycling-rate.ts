import type { RecyclingRate, RecyclingRateInput } from '@lodestone/contracts';
import { RecyclingRateReadModel, RecyclingRateStore } from '@lodestone/persistence';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CheckMaterialStage } from './check-material-stage';
import { ChangeReferenceData } from './change-reference-data';
import { SaveRecord } from './save-record';

/** Keeps how much of a material comes from end-of-life scrap. */
@Injectable()
export class SaveRecyclingRate extends SaveRecord<RecyclingRateInput, RecyclingRate> {
  protected readonly type = 'recycling_rate';

  constructor(
    changeReferenceData: ChangeReferenceData,
    store: RecyclingRateStore,
    private readonly rates: RecyclingRateReadModel,
    private readonly checkMaterialStage: CheckMaterialStage,
  ) {
    super(changeReferenceData, store);
  }

  protected find(id: string): Promise<RecyclingRate | null> {
    return this.rates.find(id);
  }

  protected toInput({ id, version, createdAt, updatedAt, ...input }: RecyclingRate): RecyclingRateInput {
    return input;
  }

  protected async check({ material }: RecyclingRateInput, known: RecyclingRate | null): Promise<void> {
    refuseIf(await this.checkMaterialStage.problemsOf(material));
    if (known === null && (await this.rates.exists(material))) {
      throw conflict('recycling_rate.exists', `${material} has a recycling rate already.`);
    }
  }
}
