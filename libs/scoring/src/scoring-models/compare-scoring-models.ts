import type { ModelComparison, ScoringModelRecord } from '@lodestone/contracts';
import { scoringParametersSchema } from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { noSuchRecord, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { isSameRecord } from '../is-same-record';

const PARAMETERS = Object.keys(scoringParametersSchema.shape) as (keyof ScoringModelRecord)[];

/** Puts two versions of the scoring model side by side. */
@Injectable()
export class CompareScoringModels {
  constructor(private readonly models: ScoringModelReadModel) {}

  /**
   * @param ref,withRef ids or version numbers; the other one left out: the one in force
   * @throws {DomainError} `record.not_found`, `model.not_found` for the other version
   */
  async execute(ref: string, withRef?: string): Promise<ModelComparison> {
    const model = await this.models.find(ref);
    if (model === null) throw noSuchRecord();
    const other = await this.models.find(withRef ?? (await this.models.active()).id);
    if (other === null) throw notFound('model.not_found', `There is no scoring model ${withRef}.`);
    const differences = PARAMETERS.flatMap((name) => differencesOf(`/${name}`, model[name], other[name]));
    return { model: inShort(model), with: inShort(other), differences };
  }
}

const inShort = ({ id, version, name, status }: ScoringModelRecord) => ({ id, version, name, status });

/** Judgements that differ; of a list, all of it. */
function differencesOf(pointer: string, value: unknown, withValue: unknown): ModelComparison['differences'] {
  if (isSameRecord(value, withValue)) return [];
  if (!isRecord(value) || !isRecord(withValue)) return [{ pointer, value, withValue }];
  const names = [...new Set([...Object.keys(value), ...Object.keys(withValue)])];
  return names.flatMap((name) => differencesOf(`${pointer}/${name}`, value[name], withValue[name]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
