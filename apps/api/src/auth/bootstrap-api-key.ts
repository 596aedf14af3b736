import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keepSecret, LocalStackError, openDataDirectory } from '@lodestone/local-stack';
import { API_KEY_PATTERN, type Settings } from '@lodestone/server-kit';

/** The key that guards the API. */
export interface BootstrapApiKey {
  readonly key: string;
  /** Where it is kept; `null`: it came with the settings. */
  readonly file: string | null;
  /** It was made up just now, and this is the only time that it may be shown. */
  readonly isNew: boolean;
}

/**
 * The API key of the settings, else one that is made up at first start and kept in the data directory.
 * @throws {LocalStackError} when the directory cannot be written, or what it keeps is not a key
 */
export async function bootstrapApiKey({ bootstrapApiKey: key, dataDir }: Settings): Promise<BootstrapApiKey> {
  if (key !== undefined) return { key, file: null, isNew: false };
  const file = join(await openDataDirectory(dataDir), 'api-key');
  const { secret, isNew } = await keepSecret(file, makeApiKey);
  if (!API_KEY_PATTERN.test(secret))
    throw new LocalStackError(`${file} does not hold an API key; delete it to get a new one`);
  return { key: secret, file, isNew };
}

const makeApiKey = (): string => `lsk_${randomBytes(6).toString('hex')}_${randomBytes(24).toString('hex')}`;
