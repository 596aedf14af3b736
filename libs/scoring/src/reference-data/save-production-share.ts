import type { ProductionShare, ProductionShareInput } from '@lodestone/contracts';
import { ProductionShareReadModel, ProductionShareStore } from '@lodestone/persistence';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CheckMaterialStage } from './check-material-stage';
import { ChangeReferenceData } from './change-reference-data';
import { SaveRecord } from './save-record';

/** Published shares are rounded one by one; their sum may exceed 1 by this much. */
const ROUNDING = 0.05;

/** Keeps who produces what. */
@Injectable()
export class SaveProductionShare extends SaveRecord<ProductionShareInput, ProductionShare> {
  protected readonly type = 'production_share';

  constructor(
    changeReferenceData: ChangeReferenceData,
    store: ProductionShareStore,
    private readonly shares: ProductionShareReadModel,
    private readonly checkMaterialStage: CheckMaterialStage,
  ) {
    super(changeReferenceData, store);
  }

  protected find(id: string): Promise<ProductionShare | null> {
    return this.shares.find(id);
  }

  protected toInput({ id, version, createdAt, updatedAt, ...input }: ProductionShare): ProductionShareInput {
    return input;
  }

  protected async check(input: ProductionShareInput, known: ProductionShare | null): Promise<void> {
    const { material, stage, country, share } = input;
    refuseIf(await this.checkMaterialStage.problemsOf(material, stage));
    if (known === null && (await this.shares.exists(material, stage, country))) {
      throw conflict(
        'production_share.exists',
        `The share of ${country} in ${stage} of ${material} is already there.`,
      );
    }
    const sum = share + (await this.shares.sumOfOthers(material, stage, country));
    if (sum > 1 + ROUNDING) {
      const message = `With this, the shares in ${stage} of ${material} add up to ${Number(sum.toFixed(6))}.`;
      refuseIf([{ pointer: '/share', code: 'production_share.sum_above_one', message }]);
    }
  }
}
