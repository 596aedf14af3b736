import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** Asks whether the database answers. */
@Injectable()
export class CheckDatabase {
  constructor(private readonly database: Database) {}

  /** @throws {DomainError} `database.unavailable` */
  async execute(): Promise<void> {
    await this.database.query('SELECT 1');
  }
}
