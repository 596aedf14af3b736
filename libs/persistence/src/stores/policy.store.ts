import type { PolicyInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { PolicyEntity, PolicyMaterialEntity, PolicySuspensionEntity } from '../entities/policy.entity';
import type { RecordStore, SeenRecord } from './record-store';
import { deleteVersion, updateVersion } from './record-version';

/** Keeps export measures with their materials and suspensions. */
@Injectable()
export class PolicyStore implements RecordStore<PolicyInput> {
  constructor(private readonly database: Database) {}

  async insert(id: string, { materials, suspensions, ...policy }: PolicyInput): Promise<void> {
    await this.database.manager.insert(PolicyEntity, { id, ...policy });
    await this.insertParts(id, materials, suspensions);
  }

  async replace(seen: SeenRecord, { materials, suspensions, ...policy }: PolicyInput): Promise<void> {
    const { manager } = this.database;
    await updateVersion(manager, PolicyEntity, seen, policy);
    await manager.delete(PolicyMaterialEntity, { policyId: seen.id });
    await manager.delete(PolicySuspensionEntity, { policyId: seen.id });
    await this.insertParts(seen.id, materials, suspensions);
  }

  delete(seen: SeenRecord): Promise<void> {
    return deleteVersion(this.database.manager, PolicyEntity, seen);
  }

  private async insertParts(
    policyId: string,
    materials: PolicyInput['materials'],
    suspensions: PolicyInput['suspensions'],
  ): Promise<void> {
    const { manager } = this.database;
    await manager.insert(
      PolicyMaterialEntity,
      materials.map((material) => ({ policyId, material })),
    );
    await manager.insert(
      PolicySuspensionEntity,
      suspensions.map((suspension) => ({ policyId, ...suspension })),
    );
  }
}
