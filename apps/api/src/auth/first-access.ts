import { CreateFirstAdmin, KeepBootstrapKey } from '@lodestone/access';
import type { Settings } from '@lodestone/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bootstrapAdmin, type FirstAdmin } from './bootstrap-admin';
import type { BootstrapApiKey } from './bootstrap-api-key';

/** How the first people and programs get in. */
export interface FirstAccess {
  readonly apiKey: BootstrapApiKey;
  /** null: there are users already. */
  readonly admin: FirstAdmin | null;
  /** Lets in whoever knows a key or password from before this start: to be called before the API listens. */
  admitKnown(): Promise<void>;
  /**
   * Keeps what was made up, and lets in whoever will be shown it: to be called when the start has succeeded, so that a
   * secret is kept exactly when it is shown.
   */
  admitNew(): Promise<void>;
}

/** @param directory a data directory that nobody else uses */
export async function firstAccess(
  app: Pick<NestFastifyApplication, 'get'>,
  settings: Settings,
  apiKey: BootstrapApiKey,
  directory: string,
): Promise<FirstAccess> {
  const createAdmin = app.get(CreateFirstAdmin);
  const keepKey = app.get(KeepBootstrapKey);
  const admin = (await createAdmin.isNeeded()) ? await bootstrapAdmin(settings, directory) : null;
  const origin = settings.bootstrapApiKey === undefined ? 'made_up' : 'given';
  const admit = async (isNew: boolean) => {
    if (apiKey.isNew === isNew) await keepKey.execute(apiKey.key, origin);
    if (admin?.isNew === isNew) await createAdmin.execute(admin);
  };
  return {
    ...{ apiKey, admin },
    admitKnown: () => admit(false),
    admitNew: async () => {
      await apiKey.keep();
      await admin?.keep();
      await admit(true);
    },
  };
}
