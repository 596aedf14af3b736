import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { makeRandomText } from './secret';

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords and checks them. People choose them, so each guess has to cost. */
@Injectable()
export class Passwords {
  /** The hash that stands in where there is none; made before anybody signs in, as the others are. */
  private readonly nobodys = this.hash(makeRandomText());

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /**
   * Is it the password of that hash? Where there is no hash the same work is done, so that neither the answer nor its
   * time tells whether there is an account.
   */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const isRight = await verify(passwordHash ?? (await this.nobodys), password.normalize('NFC'));
    return isRight && passwordHash !== null;
  }
}
