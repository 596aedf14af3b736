import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** Who watches the service wants to know soon. */
const ANSWERS_WITHIN = 2_000;

/** Asks whether the database answers. */
@Injectable()
export class CheckDatabase {
  constructor(private readonly database: Database) {}

  /** @throws {DomainError} `database.unavailable`, after two seconds at the latest */
  async execute(): Promise<void> {
    await this.database.ping(ANSWERS_WITHIN);
  }
}
