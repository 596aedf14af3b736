import type { ProductionShareInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ProductionShareEntity } from '../entities/production-share.entity';
import { RowStore } from './record-store';

/** Keeps who produces a material at a stage. */
@Injectable()
export class ProductionShareStore extends RowStore<ProductionShareEntity, ProductionShareInput> {
  constructor(database: Database) {
    super(database, ProductionShareEntity);
  }
}
