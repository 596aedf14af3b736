import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_KEY_PATTERN, readSettings, SETTING_NAMES, type Settings, SettingsError } from './settings';

const KEY = 'lsk_settings1_0123456789abcdefghijklmn';
const EXAMPLE = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');

/** The message about an environment that cannot be. */
function complaintAbout(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (cause) {
    expect(cause).toBeInstanceOf(SettingsError);
    return (cause as Error).message;
  }
  return 'nothing to complain about';
}

describe('the settings', () => {
  it('have defaults for a machine with nothing but Node', () => {
    expect(readSettings({})).toEqual<Settings>({
      ...{ port: 3000, host: '127.0.0.1', dataDir: '.data', rateLimitPerMinute: 6000, logLevel: 'info' },
      ...{ databaseUrl: undefined, redisUrl: undefined, bootstrapApiKey: undefined, examplePortfolio: true },
      ...{ adminEmail: 'admin@lodestone.local', adminPassword: undefined, openId: undefined },
      ...{ publicUrl: 'http://localhost:3000', corsOrigins: [], trustedProxies: [] },
      webhookPrivateNetworks: [],
      ...{ nightlyCron: '0 2 * * *', nightlyTimeZone: 'UTC', workerConcurrency: 2, runsKept: 3 },
    });
  });

  it('take an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']));
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it('take no notice of other variables', () => {
    expect(readSettings({ PATH: '/bin', NODE_ENV: 'production' })).toEqual(readSettings({}));
  });

  it.each<[string, string, Partial<Settings>]>([
    ['PORT', '0', { port: 0, publicUrl: 'http://localhost:0' }],
    ['PORT', '65535', { port: 65_535, publicUrl: 'http://localhost:65535' }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['DATA_DIR', 'elsewhere/data', { dataDir: 'elsewhere/data' }],
    ['BOOTSTRAP_API_KEY', KEY, { bootstrapApiKey: KEY }],
    ['ADMIN_EMAIL', 'maria@example.com', { adminEmail: 'maria@example.com' }],
    ['ADMIN_PASSWORD', 'correct horse battery', { adminPassword: 'correct horse battery' }],
    ['PUBLIC_URL', 'https://lodestone.example.com/', { publicUrl: 'https://lodestone.example.com' }],
    [
      'CORS_ORIGINS',
      'https://a.example, http://b.example:8080',
      { corsOrigins: ['https://a.example', 'http://b.example:8080'] },
    ],
    ['TRUSTED_PROXIES', '10.0.0.0/8,::1', { trustedProxies: ['10.0.0.0/8', '::1'] }],
    ['WEBHOOK_PRIVATE_NETWORKS', '10.0.0.0/8, ::1', { webhookPrivateNetworks: ['10.0.0.0/8', '::1'] }],
    ['EXAMPLE_PORTFOLIO', 'true', { examplePortfolio: true }],
    ['EXAMPLE_PORTFOLIO', 'false', { examplePortfolio: false }],
    ['RATE_LIMIT_PER_MINUTE', '1', { rateLimitPerMinute: 1 }],
    ['REDIS_URL', 'redis://:secret@localhost:6379/2', { redisUrl: 'redis://:secret@localhost:6379/2' }],
    ['REDIS_URL', 'rediss://cache.example', { redisUrl: 'rediss://cache.example' }],
    ['NIGHTLY_CRON', '30 1 * * mon-fri', { nightlyCron: '30 1 * * mon-fri' }],
    ['NIGHTLY_TIME_ZONE', 'Europe/Berlin', { nightlyTimeZone: 'Europe/Berlin' }],
    ['WORKER_CONCURRENCY', '16', { workerConcurrency: 16 }],
    ['RUNS_KEPT', '100', { runsKept: 100 }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
  ])('understand %s=%s', (name, value, setting) => {
    expect(readSettings({ [name]: value })).toEqual({ ...readSettings({}), ...setting });
  });

  it.each(['postgres://db/lodestone', 'postgresql://user:secret@localhost:5432/lodestone?sslmode=require'])(
    'leave the example portfolio out of a database of somebody’s own: %s',
    (url) => {
      const others = { ...readSettings({}), databaseUrl: url };
      expect(readSettings({ DATABASE_URL: url })).toEqual({ ...others, examplePortfolio: false });
      expect(readSettings({ DATABASE_URL: url, EXAMPLE_PORTFOLIO: 'true' })).toEqual(others);
    },
  );
});

describe('the settings of an OpenID provider', () => {
  const OIDC = {
    OIDC_ISSUER: 'https://id.example.com/realms/one',
    OIDC_CLIENT_ID: 'lodestone',
    OIDC_CLIENT_SECRET: 'hush',
    OIDC_ROLE_MAP: 'buyers=analyst, the board=approver',
  };

  it('come together', () => {
    const { openId } = readSettings(OIDC);
    expect(openId).toEqual({
      ...{ issuer: OIDC.OIDC_ISSUER, clientId: 'lodestone', clientSecret: 'hush', roleClaim: 'roles' },
      roleMap: { buyers: 'analyst', 'the board': 'approver' },
      publicUrl: 'http://localhost:3000',
    });
  });

  it('are asked for when there is an issuer', () => {
    expect(complaintAbout({ OIDC_ISSUER: OIDC.OIDC_ISSUER })).toBe(
      'Wrong configuration: OIDC_CLIENT_ID: has to be set when OIDC_ISSUER is; ' +
        'OIDC_CLIENT_SECRET: has to be set when OIDC_ISSUER is; OIDC_ROLE_MAP: has to be set when OIDC_ISSUER is',
    );
  });

  it('let only a provider on this machine do without TLS', () => {
    for (const issuer of ['http://localhost:8080/x', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
      const { openId } = readSettings({ ...OIDC, OIDC_ROLE_MAP: 'x=viewer', OIDC_ISSUER: issuer });
      expect(openId?.issuer).toBe(issuer);
    }
    const open = { ...OIDC, OIDC_ROLE_MAP: 'x=viewer', OIDC_ISSUER: 'http://id.example.com' };
    expect(complaintAbout(open)).toBe(
      'Wrong configuration: OIDC_ISSUER: not an address that begins with https://',
    );
  });

  it('name roles that there are', () => {
    for (const map of ['buyers', 'buyers=owner', '=viewer', 'buyers=analyst,x', ',']) {
      expect(complaintAbout({ ...OIDC, OIDC_ROLE_MAP: map })).toMatch(
        /^Wrong configuration: OIDC_ROLE_MAP: not a list/,
      );
    }
  });
});

describe('wrong configuration', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_URL', 'mysql://localhost/lodestone'],
    ['BOOTSTRAP_API_KEY', 'secret'],
    ['BOOTSTRAP_API_KEY', 'lsk_short_0123456789abcdefghijklmn'],
    ['BOOTSTRAP_API_KEY', 'lsk_settings1_tooShortASecret'],
    ['BOOTSTRAP_API_KEY', `${KEY} `],
    ['EXAMPLE_PORTFOLIO', 'maybe'],
    ['EXAMPLE_PORTFOLIO', '1'],
    ['ADMIN_EMAIL', 'admin'],
    ['ADMIN_PASSWORD', 'short'],
    ['PUBLIC_URL', 'lodestone.example.com'],
    ['PUBLIC_URL', 'https://lodestone.example.com/path'],
    ['PUBLIC_URL', 'ftp://lodestone.example.com'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['NIGHTLY_CRON', 'every night'],
    ['NIGHTLY_TIME_ZONE', 'Mars/Olympus'],
    ['WORKER_CONCURRENCY', '0'],
    ['WORKER_CONCURRENCY', '17'],
    ['RUNS_KEPT', '0'],
    ['RUNS_KEPT', '101'],
    ['LOG_LEVEL', 'loud'],
  ])('is told in one line that names the variable: %s=%s', (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(new RegExp(`^Wrong configuration: ${name}: [^\\n;]+$`));
  });

  it.each([
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.example, b.example'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/x'],
    ['WEBHOOK_PRIVATE_NETWORKS', 'intranet.example.com'],
  ])('in a list says which part of it: %s=%s', (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(
      new RegExp(`^Wrong configuration: ${name}\\.\\d: [^\\n;]+$`),
    );
  });

  it('says which numbers there can be', () => {
    for (const port of ['abc', '65536', '80.5']) {
      const complaint = 'Wrong configuration: PORT: not a whole number from 0 to 65535';
      expect(complaintAbout({ PORT: port })).toBe(complaint);
    }
  });

  it('never repeats a key or an address with a password', () => {
    const complaint = complaintAbout({
      ...{ BOOTSTRAP_API_KEY: 'hush-hush', DATABASE_URL: 'mysql://me:hush-hush@db/x' },
      ...{ REDIS_URL: 'https://:hush-hush@cache' },
    });
    expect(complaint).not.toContain('hush');
  });

  it('is told of all variables at once', () => {
    const names = ['PORT', 'EXAMPLE_PORTFOLIO', 'LOG_LEVEL'];
    const complaint = complaintAbout(Object.fromEntries(names.map((name) => [name, 'wrong'])));
    const told = complaint.replace('Wrong configuration: ', '').split('; ');
    expect(told.map((each) => each.split(': ')[0])).toEqual(names);
    expect(complaint).not.toContain('\n');
  });
});

describe('.env.example', () => {
  const lines = [...EXAMPLE.matchAll(/^(# )?([A-Z_]+)=(.*)$/gm)];

  it('lists every setting that the code knows, and no other', () => {
    expect(lines.map(([, , name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('gives the defaults, where there are any', () => {
    const given = lines.flatMap(([, comment, name, value]) => (comment === undefined ? [[name, value]] : []));
    expect(given.length).toBeGreaterThan(0);
    for (const [name, value] of given) {
      expect(value).not.toBe('');
      expect(readSettings({ [name]: value })).toEqual(readSettings({}));
    }
  });

  it('shows values that are understood', () => {
    const shown = Object.fromEntries(lines.map(([, , name, value]) => [name, value]));
    expect(() => readSettings(shown)).not.toThrow();
  });
});

it('a key is lsk, 8 to 32 letters and digits that are public, and at least 24 that are secret', () => {
  expect(KEY).toMatch(API_KEY_PATTERN);
  expect(`lsk_12345678_${'s'.repeat(24)}`).toMatch(API_KEY_PATTERN);
  expect(`lsk_1234567_${'s'.repeat(24)}`).not.toMatch(API_KEY_PATTERN);
  expect(`lsk_12345678_${'s'.repeat(23)}`).not.toMatch(API_KEY_PATTERN);
  expect(`lsk_12345678_${'s'.repeat(24)}-`).not.toMatch(API_KEY_PATTERN);
});
