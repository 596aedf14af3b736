import { noSuchRecord, stale } from '@lodestone/server-kit';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { RecordEntity } from '../entities/record.entity';

/**
 * Changes a record if it still has the version that the change was made against.
 * @throws {DomainError} `record.not_found`, or `record.stale` when someone else was faster
 */
export async function updateVersion<Entity extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  { id, version }: Pick<RecordEntity, 'id' | 'version'>,
  values: QueryDeepPartialEntity<Entity>,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(entity)
    .set(values)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (affected === 0) throw await whyMissed(manager, entity, id);
}

/** Deletes a record if it still has that version; fails like `updateVersion`. */
export async function deleteVersion<Entity extends RecordEntity>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  { id, version }: Pick<RecordEntity, 'id' | 'version'>,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .delete()
    .from(entity)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (affected === 0) throw await whyMissed(manager, entity, id);
}

async function whyMissed(manager: EntityManager, entity: EntityTarget<ObjectLiteral>, id: string) {
  const exists = await manager
    .createQueryBuilder(entity, 'record')
    .where('record.id = :id', { id })
    .getExists();
  return exists ? stale() : noSuchRecord();
}
