import type { MaterialInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { MaterialEntity, MaterialStageEntity } from '../entities/material.entity';
import type { RecordStore, SeenRecord } from './record-store';
import { deleteVersion, updateVersion } from './record-version';

/** Keeps materials and the stages they have. */
@Injectable()
export class MaterialStore implements RecordStore<MaterialInput> {
  constructor(private readonly database: Database) {}

  async insert(id: string, { stages, ...material }: MaterialInput): Promise<void> {
    await this.database.manager.insert(MaterialEntity, { id, ...material });
    await this.insertStages(material.code, stages);
  }

  async replace(seen: SeenRecord, { stages, ...material }: MaterialInput): Promise<void> {
    await updateVersion(this.database.manager, MaterialEntity, seen, material);
    await this.database.manager.delete(MaterialStageEntity, { material: material.code });
    await this.insertStages(material.code, stages);
  }

  delete(seen: SeenRecord): Promise<void> {
    return deleteVersion(this.database.manager, MaterialEntity, seen);
  }

  private async insertStages(material: string, stages: MaterialInput['stages']): Promise<void> {
    await this.database.manager.insert(
      MaterialStageEntity,
      stages.map((stage) => ({ material, ...stage })),
    );
  }
}
