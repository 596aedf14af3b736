import type { Policy, PolicyInput, ProblemError } from '@lodestone/contracts';
import { MaterialReadModel, PolicyReadModel, PolicyStore } from '@lodestone/persistence';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeReferenceData } from './change-reference-data';
import { SaveRecord } from './save-record';

/** Keeps export measures, when they apply and when they are suspended. */
@Injectable()
export class SavePolicy extends SaveRecord<PolicyInput, Policy> {
  protected readonly type = 'policy';

  constructor(
    changeReferenceData: ChangeReferenceData,
    store: PolicyStore,
    private readonly policies: PolicyReadModel,
    private readonly materials: MaterialReadModel,
  ) {
    super(changeReferenceData, store);
  }

  protected find(id: string): Promise<Policy | null> {
    return this.policies.find(id);
  }

  protected toInput({ id, version, createdAt, updatedAt, ...input }: Policy): PolicyInput {
    return input;
  }

  protected async check(input: PolicyInput, known: Policy | null): Promise<void> {
    refuseIf([...(await this.materialProblems(input)), ...periodProblems(input)]);
    if (known === null && (await this.policies.find(input.code)) !== null) {
      throw conflict('policy.code_taken', `There is already a policy ${input.code}.`);
    }
  }

  private async materialProblems({ materials }: PolicyInput): Promise<ProblemError[]> {
    const missing = await this.materials.missing(materials);
    return materials.flatMap((material, position) => {
      const pointer = `/materials/${position}`;
      if (missing.has(material)) {
        return [{ pointer, code: 'material.unknown', message: `There is no material ${material}.` }];
      }
      return materials.indexOf(material) === position
        ? []
        : [{ pointer, code: 'material.repeated', message: `${material} is listed twice.` }];
    });
  }
}

function periodProblems({ from, through, suspensions }: PolicyInput): ProblemError[] {
  const problems: ProblemError[] = [];
  if (through !== null && through < from) {
    problems.push({
      pointer: '/through',
      code: 'period.ends_before_start',
      message: `It ends on ${through}, before ${from}.`,
    });
  }
  const inOrder = suspensions
    .map((period, position) => ({ ...period, position }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  inOrder.forEach((period, index) => {
    const pointer = `/suspensions/${period.position}`;
    if (period.through < period.from) {
      const message = `The suspension ends on ${period.through}, before it starts on ${period.from}.`;
      problems.push({ pointer, code: 'period.ends_before_start', message });
    }
    if (index > 0 && period.from <= inOrder[index - 1].through) {
      problems.push({ pointer, code: 'period.overlaps', message: 'Two suspensions overlap.' });
    }
  });
  return problems;
}
