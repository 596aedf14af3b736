import { useApi } from '../setup/use-api';

const CONSOLE = 'https://console.example.com';

describe('replies and pages', () => {
  const api = useApi('migrated');

  it.each(['/v1/materials', '/v1/nothing', '/health/live'])(
    'load nothing and are framed by nobody: %s',
    async (path) => {
      const { headers } = await api.call('get', path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('that are for people load what is ours alone, and do so', async () => {
    const { headers, text } = await api.anonymous('get', '/docs');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self';script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    // What stands in the page itself would not run.
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+="/);
    expect([...text.matchAll(/(?:src|href)="(?:https?:)?\/\//g)]).toEqual([]);
  });

  it('are no other origin’s to read', async () => {
    const reply = await api.call('get', '/v1/materials').set('origin', CONSOLE);
    const names = Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'));
    expect([reply.status, names]).toEqual([200, []]);
  });
});

describe('another origin that the settings name', () => {
  const api = useApi('migrated', { corsOrigins: [CONSOLE], publicUrl: 'https://lodestone.example.com' });

  it('may ask, and read what the reply says', async () => {
    const asked = await api.anonymous('options', '/v1/materials').set({
      origin: CONSOLE,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'if-match',
    });
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': CONSOLE,
      'access-control-allow-methods': expect.stringContaining('PATCH'),
      'access-control-allow-headers': 'if-match',
    });
    const { headers } = await api.call('get', '/v1/materials').set('origin', CONSOLE);
    expect(headers).toMatchObject({
      'access-control-allow-origin': CONSOLE,
      'access-control-expose-headers': expect.stringContaining('ETag'),
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('is the only one', async () => {
    const { headers } = await api.call('get', '/v1/materials').set('origin', 'https://evil.example');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('whoever asks by way of a proxy', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  describe('that is trusted', () => {
    const api = useApi('migrated', {
      trustedProxies: ['127.0.0.0/8', '::ffff:127.0.0.1', '::1'],
      rateLimitPerMinute: 1,
    });

    it('is counted by their own address', async () => {
      const statuses = [];
      for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
        statuses.push((await api.anonymous('get', '/v1/materials').set(from(address))).status);
      }
      expect(statuses).toEqual([401, 401, 429]);
    });
  });

  describe('that is not', () => {
    const api = useApi('migrated', { rateLimitPerMinute: 1 });

    it('cannot choose the address to be counted by', async () => {
      const statuses = [];
      for (const address of ['203.0.113.1', '203.0.113.2']) {
        statuses.push((await api.anonymous('get', '/v1/materials').set(from(address))).status);
      }
      expect(statuses).toEqual([401, 429]);
    });
  });
});
