import type { ProblemError } from '@lodestone/contracts';
import { MaterialReadModel } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';

/** Checks that records speak of materials, and of stages, that exist. */
@Injectable()
export class CheckMaterialStage {
  constructor(private readonly materials: MaterialReadModel) {}

  /** @param stage left out: the material as a whole */
  async problemsOf(code: string, stage?: string): Promise<ProblemError[]> {
    const material = await this.materials.find(code);
    if (material === null) {
      return [{ pointer: '/material', code: 'material.unknown', message: `There is no material ${code}.` }];
    }
    if (stage === undefined || material.stages.some((each) => each.stage === stage)) return [];
    return [
      {
        pointer: '/stage',
        code: 'stage.not_of_material',
        message: `${material.name} has no stage ${stage}.`,
      },
    ];
  }
}
