import type { Material, MaterialInput, ProblemError } from '@lodestone/contracts';
import { Database, MaterialReadModel, MaterialStore, ScoringBasisStore } from '@lodestone/persistence';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { SaveRecord } from './save-record';

/** Keeps materials, the stages they have and what represents them there. */
@Injectable()
export class SaveMaterial extends SaveRecord<MaterialInput, Material> {
  constructor(
    database: Database,
    basis: ScoringBasisStore,
    store: MaterialStore,
    private readonly materials: MaterialReadModel,
  ) {
    super(database, basis, store);
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
    const inUse = await this.materials.stagesInUse(input.code);
    const lost = [...inUse].filter((stage) => !input.stages.some((each) => each.stage === stage));
    if (lost.length > 0) {
      throw conflict(
        'material.stage_in_use',
        `Chains of ${input.name} stand on ${lost.join(', ')}; the stage cannot go.`,
      );
    }
  }

  protected override async checkUnused({ code, name }: Material): Promise<void> {
    const users = await this.materials.namesOfUsers(code);
    if (users.length > 0) throw conflict('material.in_use', `${name} is still used by ${users.join(', ')}.`);
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
