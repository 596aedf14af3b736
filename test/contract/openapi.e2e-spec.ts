import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { useApi } from '../setup/use-api';
import { type Contract, labelOf, routesOf, SNAPSHOT } from './contract';
import { differences, sorted } from './contract-differences';
import { RULES } from './contract-rules';
import { servedRoutes } from './served-routes';

const api = useApi('reference');

async function servedContract(): Promise<Contract> {
  const reply = await api.anonymous('get', '/openapi.json');
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toMatch(/^application\/json/);
  return reply.body as Contract;
}

describe('The contract', () => {
  it('is the one that callers were given', async () => {
    const text = `${JSON.stringify(sorted(await servedContract()), null, 2)}\n`;
    if (process.env.UPDATE_CONTRACT === '1') writeFileSync(SNAPSHOT, text);
    const committed = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : '{}';
    if (committed === text) return;
    const changes = differences(JSON.parse(committed), JSON.parse(text));
    throw new Error(
      [
        'What /openapi.json says is not what test/contract/openapi.json holds.',
        'Callers build on it, so a change is a decision: is it meant, and does it break nobody?',
        'If so, run this spec once with UPDATE_CONTRACT=1 and commit the file that it writes.',
        ...changes,
      ].join('\n'),
    );
  });

  it('is OpenAPI 3.1', async () => {
    expect(await servedContract()).toMatchObject({ openapi: '3.1.0', info: { title: 'Lodestone' } });
  });

  it.each(RULES)('%s', async (_, rule) => {
    expect(rule(await servedContract())).toEqual([]);
  });

  it('has every route that is served, and no other', async () => {
    const served = servedRoutes(api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const ofCallers = served.filter((route) => / \/(v1|health)(\/|$)/.test(route));
    const documented = routesOf(await servedContract()).map(labelOf);
    expect(ofCallers.length).toBeGreaterThan(0);
    expect(documented.sort()).toEqual(ofCallers.sort());
  });
});

describe('The docs', () => {
  it('are a page that needs no key', async () => {
    const reply = await api.anonymous('get', '/docs');
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringMatching('text/html') },
    });
    expect(reply.text).toContain('Lodestone API');
  });

  it('find all that the page asks for', async () => {
    const { text } = await api.anonymous('get', '/docs');
    const assets = [...text.matchAll(/(?:src|href)="(?:\.\/)?([^"#]+)"/g)].map(([, asset]) => asset);
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) {
      const { status } = await api.anonymous('get', new URL(asset, 'http://host/docs').pathname);
      expect([asset, status]).toEqual([asset, 200]);
    }
  });
});
