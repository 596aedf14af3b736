import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase } from '@lodestone/testing';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { addressOf, type LodestoneProcess, pasted, startLodestone } from './lodestone-process';

jest.setTimeout(120_000);

const KEY = 'lsk_givengiven_0123456789abcdefghijklmnopqrstuv';

const cleanUp = new CleanUp();
let folder: string;
let databaseUrl: string;

beforeAll(async () => {
  folder = await temporaryFolder(cleanUp);
  const database = await createTestDatabase('empty');
  cleanUp.add(() => database.drop());
  databaseUrl = database.url;
});

afterAll(() => cleanUp.run());

const totalOf = async (address: string, list: string): Promise<unknown> => {
  const reply = await fetch(`${address}/v1/${list}`, { headers: { authorization: `Bearer ${KEY}` } });
  return ((await reply.json()) as { page: { total: number } }).page.total;
};

describe('with a database of one’s own', () => {
  let lodestone: LodestoneProcess;
  let address: string;
  const dataDir = () => join(folder, 'data');

  beforeAll(async () => {
    const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir(), BOOTSTRAP_API_KEY: KEY };
    lodestone = startLodestone(settings, cleanUp);
    address = await addressOf(lodestone);
  });

  it('no PostgreSQL is started, and the data directory keeps but the first password and a copy of the key', () => {
    expect(lodestone.said()).not.toContain('PostgreSQL');
    expect(readdirSync(dataDir()).sort()).toEqual(['admin-password', 'given-api-key', 'lodestone.pid']);
    expect(statSync(join(dataDir(), 'given-api-key')).mode & 0o777).toBe(0o600);
  });

  it('it gets the reference data, but not the example portfolio', async () => {
    expect(lodestone.said()).toMatch(/^Loaded the reference data$/m);
    expect(await totalOf(address, 'materials')).toBeGreaterThan(0);
    expect(await totalOf(address, 'suppliers')).toBe(0);
    expect(await totalOf(address, 'partnerships')).toBe(0);
  });

  it('the line for curl asks for what is there, with the key of the settings', () => {
    expect(lodestone.said()).not.toContain(KEY);
    const [, , authorization, url] = pasted(lodestone);
    expect([authorization, url]).toEqual([`Authorization: Bearer ${KEY}`, `${address}/v1/materials`]);
  });

  it('two servers work on it side by side, and know each other’s keys', async () => {
    const other = startLodestone({ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'other') }, cleanUp);
    const otherAddress = await addressOf(other);
    expect(other.said()).not.toContain('Loaded');
    expect(readdirSync(join(folder, 'other')).sort()).toEqual(['api-key', 'lodestone.pid']);
    const keyOfOther = readFileSync(join(folder, 'other', 'api-key'), 'utf8').trim();
    for (const [server, key] of [
      [otherAddress, KEY],
      [address, keyOfOther],
    ]) {
      const reply = await fetch(`${server}/v1/materials`, { headers: { authorization: `Bearer ${key}` } });
      expect(reply.status).toBe(200);
    }
    other.signal('SIGTERM');
    expect(await other.ended).toBe(0);
    expect(await totalOf(address, 'suppliers')).toBe(0);
  });

  it('it stops when asked to, and leaves the database as it is', async () => {
    lodestone.signal('SIGINT');
    expect(await lodestone.ended).toBe(0);
  });

  it('of first starts on one data directory at the same moment, one shows the key that is kept', async () => {
    const dataDir = join(folder, 'shared');
    const starts = Array.from({ length: 3 }, () =>
      startLodestone({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir }, cleanUp),
    );
    const told = await Promise.all(starts.map((each) => addressOf(each).catch(() => null)));
    const winners = starts.filter((_, index) => told[index] !== null);
    expect(winners).toHaveLength(1);
    expect(winners[0].said()).toContain(
      `\n  API key        ${readFileSync(join(dataDir, 'api-key'), 'utf8').trim()}\n`,
    );
    for (const loser of starts.filter((each) => each !== winners[0])) {
      expect(await loser.ended).toBe(1);
      expect(loser.said()).toBe('');
      expect(loser.complained()).toContain(`is in use by process ${winners[0].pid};`);
    }
    winners[0].signal('SIGTERM');
    expect(await winners[0].ended).toBe(0);
    expect(readdirSync(dataDir)).toEqual(['api-key']);
  });
});
