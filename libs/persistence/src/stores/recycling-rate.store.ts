import type { RecyclingRateInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { RecyclingRateEntity } from '../entities/recycling-rate.entity';
import { RowStore } from './record-store';

/** Keeps how much of a material comes from end-of-life scrap. */
@Injectable()
export class RecyclingRateStore extends RowStore<RecyclingRateEntity, RecyclingRateInput> {
  constructor(database: Database) {
    super(database, RecyclingRateEntity);
  }
}
