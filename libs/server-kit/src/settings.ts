import { emailSchema, newPasswordSchema } from '@lodestone/contracts';
import { z } from 'zod';
import { isCron, isTimeZone } from './nightly-schedule';
import { issuerSchema, listOfNetworks, listOrigins, originSchema, roleMapSchema } from './settings-formats';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

function wholeNumber(from: number, to: number) {
  const error = `not a whole number from ${from} to ${to}`;
  const isOne = (value: number) => Number.isInteger(value) && value >= from && value <= to;
  return z.coerce.number({ error }).refine(isOne, { error });
}

/** An API key: public part of the key, then its secret. */
export const API_KEY_PATTERN = /^lsk_[A-Za-z0-9]{8,32}_[A-Za-z0-9]{24,128}$/;

const settingsSchema = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    BOOTSTRAP_API_KEY: z
      .string()
      .regex(
        API_KEY_PATTERN,
        'not a key of the form lsk_<id>_<secret> with at least 24 letters and digits of secret',
      )
      .optional(),
    ADMIN_EMAIL: emailSchema.default('admin@lodestone.local'),
    ADMIN_PASSWORD: newPasswordSchema.optional(),
    EXAMPLE_PORTFOLIO: flag.optional(),
    PUBLIC_URL: originSchema.optional(),
    CORS_ORIGINS: listOrigins.default([]),
    TRUSTED_PROXIES: listOfNetworks.default([]),
    OIDC_ISSUER: issuerSchema.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_ROLE_CLAIM: z.string().default('roles'),
    OIDC_ROLE_MAP: roleMapSchema.optional(),
    WEBHOOK_PRIVATE_NETWORKS: listOfNetworks.default([]),
    RATE_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000_000).default(6000),
    NIGHTLY_CRON: z
      .string()
      .refine(isCron, 'not a schedule of minute, hour, day, month and weekday, such as 0 2 * * *')
      .default('0 2 * * *'),
    NIGHTLY_TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'not the name of a time zone, such as Europe/Berlin')
      .default('UTC'),
    WORKER_CONCURRENCY: wholeNumber(1, 16).default(2),
    RUNS_KEPT: wholeNumber(1, 100).default(3),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.OIDC_ISSUER === undefined) return;
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLE_MAP'] as const) {
      if (env[name] !== undefined) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'has to be set when OIDC_ISSUER is' });
    }
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    dataDir: env.DATA_DIR,
    bootstrapApiKey: env.BOOTSTRAP_API_KEY,
    adminEmail: env.ADMIN_EMAIL,
    adminPassword: env.ADMIN_PASSWORD,
    publicUrl: publicUrlOf(env),
    corsOrigins: env.CORS_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    openId:
      env.OIDC_ISSUER === undefined
        ? undefined
        : {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID ?? '',
            clientSecret: env.OIDC_CLIENT_SECRET ?? '',
            roleClaim: env.OIDC_ROLE_CLAIM,
            roleMap: env.OIDC_ROLE_MAP ?? {},
            publicUrl: publicUrlOf(env),
          },
    examplePortfolio: env.EXAMPLE_PORTFOLIO ?? env.DATABASE_URL === undefined,
    webhookPrivateNetworks: env.WEBHOOK_PRIVATE_NETWORKS,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    nightlyCron: env.NIGHTLY_CRON,
    nightlyTimeZone: env.NIGHTLY_TIME_ZONE,
    workerConcurrency: env.WORKER_CONCURRENCY,
    runsKept: env.RUNS_KEPT,
    logLevel: env.LOG_LEVEL,
  }));

/** Where browsers on this machine find it, unless the settings say otherwise. */
function publicUrlOf({ PUBLIC_URL, PORT }: { PUBLIC_URL?: string; PORT: number }): string {
  return PUBLIC_URL ?? `http://localhost:${PORT}`;
}

/** What every start understands; see `.env.example` for the meaning of each. */
export type Settings = z.output<typeof settingsSchema>;

/** The names of all environment variables that are read. */
export const SETTING_NAMES = Object.keys(settingsSchema.in.shape);

/** The environment asks for something that cannot be. */
export class SettingsError extends Error {}

/**
 * Reads the settings from the environment. An empty variable counts as not set.
 * @throws {SettingsError} naming every variable that is wrong, in one message of one line
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new SettingsError(`Wrong configuration: ${problems.join('; ')}`);
}
