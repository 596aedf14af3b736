import type { Material, MaterialInput, ProblemError } from '@lodestone/contracts';
import { MaterialReadModel, MaterialStore } from '@lodestone/persistence';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeReferenceData } from './change-reference-data';
import { SaveRecord } from './save-record';

/** Keeps materials, the stages they have and what represents them there. */
@Injectable()
export class SaveMaterial extends SaveRecord<MaterialInput, Material> {
  protected readonly type = 'material';

  constructor(
    changeReferenceData: ChangeReferenceData,
    store: MaterialStore,
    private readonly materials: MaterialReadModel,
  ) {
    super(changeReferenceData, store);
  }

  protected find(id: string): Promise<Material | null> {
    return this.materials.find(id);
  }

  protected toInput({ id, version, createdAt, updatedAt, ...input }: Material): MaterialInput {
    return input;
  }

  protected async check(input: MaterialInput, known: Material | null): Promise<void> {
    refuseIf([...repeatedStages(input), ...(await this.unknownRepresentatives(input))]);
    if (known === null && (await this.materials.find(input.code)) !== null) {
      throw conflict('material.code_taken', `There is already a material ${input.code}.`);
    }
    if (known !== null) await this.checkStagesUnused(known, input);
  }

  protected override async checkUnused({ code, name }: Material): Promise<void> {
    const users = await this.materials.namesOfUsers(code);
    if (users.length > 0) throw conflict('material.in_use', `${name} is still used by ${users.join(', ')}.`);
  }

  private async checkStagesUnused({ code, name, stages }: Material, input: MaterialInput): Promise<void> {
    const lost = stages.filter(({ stage }) => !input.stages.some((each) => each.stage === stage));
    if (lost.length === 0) return;
    const users = await this.materials.usersOfStages(
      code,
      lost.map(({ stage }) => stage),
    );
    if (users.length === 0) return;
    const named = users.map((user) => `${user.stage} (${user.name})`).join(', ');
    throw conflict('material.stage_in_use', `${name} cannot lose a stage that is still used: ${named}.`);
  }

  private async unknownRepresentatives({ code, stages }: MaterialInput): Promise<ProblemError[]> {
    const missing = await this.materials.missing(stages.flatMap(({ representedBy }) => representedBy ?? []));
    return stages.flatMap(({ representedBy }, position) => {
      const pointer = `/stages/${position}/representedBy`;
      if (representedBy === code) {
        return [
          { pointer, code: 'material.represents_itself', message: 'A material cannot represent itself.' },
        ];
      }
      return representedBy !== null && missing.has(representedBy)
        ? [{ pointer, code: 'material.unknown', message: `There is no material ${representedBy}.` }]
        : [];
    });
  }
}

const repeatedStages = ({ stages }: MaterialInput): ProblemError[] =>
  stages.flatMap(({ stage }, position) =>
    stages.findIndex((each) => each.stage === stage) === position
      ? []
      : [
          {
            pointer: `/stages/${position}`,
            code: 'stage.repeated',
            message: `The stage ${stage} is listed twice.`,
          },
        ],
  );
