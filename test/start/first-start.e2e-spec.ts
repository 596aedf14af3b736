import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { scoreSchema } from '@lodestone/contracts';
import { describeWithRedis, supplierDraft } from '@lodestone/testing';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { copiedRepository } from './copied-repository';
import { addressOf, type LodestoneProcess, pasted, startLodestone } from './lodestone-process';
import { marksOfUse, postgresOn, stillThere } from './server-processes';

jest.setTimeout(120_000);

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');

const cleanUp = new CleanUp();
let repository: string;
let dataDir: string;
let lodestone: LodestoneProcess;
let address: string;

beforeAll(async () => {
  repository = await copiedRepository(cleanUp);
  dataDir = join(await temporaryFolder(cleanUp), 'data');
});

afterAll(() => cleanUp.run());

async function npmStart(): Promise<void> {
  lodestone = startLodestone({ DATA_DIR: dataDir }, cleanUp, '.config/build/start.mjs', repository);
  address = await addressOf(lodestone);
}

const keyFile = () => join(dataDir, 'api-key');
const key = () => readFileSync(keyFile(), 'utf8').trim();
const passwordFile = () => join(dataDir, 'admin-password');
const password = () => readFileSync(passwordFile(), 'utf8').trim();

/** Signs in as the README says that one can. */
const signIn = (): Promise<Response> =>
  fetch(`${address}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@lodestone.local', password: password() }),
  });

function ask(path: string, request: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${key()}`, 'content-type': 'application/json' };
  return fetch(address + path, { ...request, headers });
}

describe('the first start', () => {
  beforeAll(npmStart);

  describeWithRedis('where the machine has a Redis', () => {
    it('says what the README shows', () => {
      const shown = /^```\n(Building what has changed\n.*?)```$/ms.exec(README)?.[1];
      const said = lodestone
        .said()
        .replaceAll(address, 'http://localhost:3000')
        .replaceAll(dirname(dataDir) + '/data', '…/.data')
        .replaceAll(key(), 'lsk_…')
        .replaceAll(password(), '…');
      expect(said).toBe(shown);
      expect(lodestone.complained()).toBe('');
    });
  });

  it('ends with a line for curl that answers a score with its reasons when pasted', async () => {
    const [silent, header, authorization, url, ...others] = pasted(lodestone);
    expect([silent, header, others]).toEqual(['-s', '-H', []]);
    const [, name, value] = /^(\S+): (.*)$/.exec(authorization) ?? [];
    const reply = await fetch(url, { headers: { [name]: value } });
    expect(reply.status).toBe(200);
    const score = scoreSchema.parse(await reply.json());
    expect(score.subject.name).toBe('MP Materials');
    const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
    const points = [chinaExposure, verticalIntegration, recyclingShare].map(
      ({ contribution }) => contribution,
    );
    expect(points.reduce((sum, each) => sum + each)).toBeCloseTo(score.value, 9);
  });

  it('lets the first admin in', async () => {
    const reply = await signIn();
    expect(reply.status).toBe(201);
    const { accessToken } = (await reply.json()) as { accessToken: string };
    const users = await fetch(`${address}/v1/users`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(await users.json()).toMatchObject({ data: [{ email: 'admin@lodestone.local', role: 'admin' }] });
  });

  it('keeps its secrets in files that only their owner can read', () => {
    for (const file of [keyFile(), passwordFile(), join(dataDir, 'postgres-password')]) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('listens on this machine alone', () => {
    expect(new URL(address).hostname).toBe('localhost');
  });

  it('turns away a second start on the same data directory, which does the first no harm', async () => {
    const before = postgresOn(dataDir);
    const second = startLodestone({ DATA_DIR: dataDir }, cleanUp);
    expect(await second.ended).toBe(1);
    expect(second.complained()).toBe(
      `DATA_DIR ${dataDir} is in use by process ${lodestone.pid}; stop it first or choose another DATA_DIR ` +
        `(if that process is not Lodestone, delete ${join(dataDir, 'lodestone.pid')})\n`,
    );
    expect((await ask('/v1/suppliers/lodestone:mp-materials/score')).status).toBe(200);
    expect(postgresOn(dataDir)).toEqual(before);
  });

  it('turns away another one on the same port, of which nothing is left running', async () => {
    const other = join(dirname(dataDir), 'other');
    const { port } = new URL(address);
    const second = startLodestone({ DATA_DIR: other, PORT: port, EXAMPLE_PORTFOLIO: 'false' }, cleanUp);
    expect(await second.ended).toBe(1);
    expect(second.complained()).toBe(
      `Port ${port} is taken; stop what listens there or set PORT to another one\n`,
    );
    expect(second.said()).not.toContain('{');
    expect(marksOfUse(other)).toEqual([]);
    // A key that nobody was shown is not kept either: the start that succeeds shows its own.
    expect(existsSync(join(other, 'api-key'))).toBe(false);
    expect(existsSync(join(other, 'admin-password'))).toBe(false);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('ends with Ctrl-C, and nothing that it started is left', async () => {
    const added = await ask('/v1/suppliers', {
      method: 'POST',
      body: JSON.stringify(supplierDraft({ name: 'Kept Magnets' })),
    });
    expect(added.status).toBe(201);
    const processes = postgresOn(dataDir);
    lodestone.signal('SIGINT');
    expect(await lodestone.ended).toBe(0);
    expect(lodestone.said()).toMatch(/\nStopping\n$/);
    expect(lodestone.complained()).toBe('');
    expect(stillThere({ ...processes })).toEqual([]);
    expect(marksOfUse(dataDir)).toEqual([]);
  });
});

describe('the second start', () => {
  let keyBefore: string;

  beforeAll(async () => {
    keyBefore = key();
    await npmStart();
  });

  it('keeps the key, and does not show it again', () => {
    expect(key()).toBe(keyBefore);
    expect(lodestone.said()).not.toContain(keyBefore);
    expect(lodestone.said()).toContain(`\n  API key        in ${keyFile()}\n`);
  });

  it('keeps the first admin, and says nothing of the password', async () => {
    expect(lodestone.said()).not.toMatch(/Sign in|password/);
    expect((await signIn()).status).toBe(201);
  });

  it('finds what the first left', async () => {
    expect(lodestone.said()).not.toContain('Loaded');
    const found = await ask('/v1/suppliers?q=Kept');
    expect(await found.json()).toMatchObject({ data: [{ name: 'Kept Magnets' }] });
    expect((await ask('/v1/suppliers/lodestone:mp-materials/score')).status).toBe(200);
  });

  it('ends with SIGTERM as well', async () => {
    const processes = postgresOn(dataDir);
    process.kill(lodestone.pid, 'SIGTERM');
    expect(await lodestone.ended).toBe(0);
    expect(stillThere({ ...processes })).toEqual([]);
    expect(marksOfUse(dataDir)).toEqual([]);
  });
});
