import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readSecret, writeSecret } from '@lodestone/local-stack';
import type { Settings } from '@lodestone/server-kit';

/** The user who is there before any other. */
export interface FirstAdmin {
  readonly email: string;
  readonly password: string;
  /** Where the password can be read once it is kept; null: it is in the settings. */
  readonly file: string | null;
  /** It was made up just now, and this is the only time that it may be shown. */
  readonly isNew: boolean;
  /** Writes the password to its file, for its owner alone. */
  keep(): Promise<void>;
}

/**
 * The first admin with the password of the settings, else with the one that the data directory keeps, else a new one.
 * @param directory a data directory that nobody else uses
 */
export async function bootstrapAdmin(
  { adminEmail: email, adminPassword: given }: Pick<Settings, 'adminEmail' | 'adminPassword'>,
  directory: string,
): Promise<FirstAdmin> {
  const nothing = () => Promise.resolve();
  if (given !== undefined) return { email, password: given, file: null, isNew: false, keep: nothing };
  const file = join(directory, 'admin-password');
  const kept = await readSecret(file);
  if (kept !== null) return { email, password: kept, file, isNew: false, keep: nothing };
  const password = randomBytes(15).toString('base64url');
  return { email, password, file, isNew: true, keep: () => writeSecret(file, password) };
}
