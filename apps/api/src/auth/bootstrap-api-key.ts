import { join } from 'node:path';
import { makeApiKey } from '@lodestone/access';
import { LocalStackError, readSecret, replaceSecret, writeSecret } from '@lodestone/local-stack';
import { API_KEY_PATTERN, type Settings } from '@lodestone/server-kit';

/** The key that is there before any other, with every scope. */
export interface BootstrapApiKey {
  readonly key: string;
  /** Where it can be read once it is kept. */
  readonly file: string;
  /** It was made up just now, and this is the only time that it may be shown. */
  readonly isNew: boolean;
  /**
   * Writes it to its file, for its owner alone: to be called when the start has succeeded, so that a key is kept exactly
   * when it is shown.
   */
  keep(): Promise<void>;
}

/**
 * The API key of the settings, else the one that the data directory keeps, else a new one.
 * @param directory a data directory that nobody else uses
 * @throws {LocalStackError} when what the directory keeps is not a key
 */
export async function bootstrapApiKey(
  { bootstrapApiKey: given }: Pick<Settings, 'bootstrapApiKey'>,
  directory: string,
): Promise<BootstrapApiKey> {
  if (given !== undefined) {
    // A key that was made up earlier stays for a start without one; a copy of this one is what other terminals can read.
    const file = join(directory, 'given-api-key');
    return { key: given, file, isNew: false, keep: () => replaceSecret(file, given) };
  }
  const file = join(directory, 'api-key');
  const kept = await readSecret(file);
  if (kept === null) {
    const key = makeApiKey();
    return { key, file, isNew: true, keep: () => writeSecret(file, key) };
  }
  if (!API_KEY_PATTERN.test(kept)) {
    throw new LocalStackError(`${file} does not hold an API key; delete it to get a new one`);
  }
  return { key: kept, file, isNew: false, keep: () => Promise.resolve() };
}
