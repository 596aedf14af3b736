import { join } from 'node:path';
import { CleanUp } from '../bench/clean-up';
import { temporaryFolder } from '../bench/temporary-folder';
import { addressOf, type LodestoneProcess, startLodestone } from './lodestone-process';
import { marksOfUse, postgresOn, stillThere } from './server-processes';
import { until } from './until';

jest.setTimeout(180_000);

const KEY = 'lsk_crashcrash_0123456789abcdefghijklmnopqrstuv';

const cleanUp = new CleanUp();
let dataDir: string;
let lodestone: LodestoneProcess;
let address: string;

beforeAll(async () => {
  dataDir = join(await temporaryFolder(cleanUp), 'data');
  await start();
});

afterAll(() => cleanUp.run());

async function start(): Promise<void> {
  const settings = { DATA_DIR: dataDir, BOOTSTRAP_API_KEY: KEY, EXAMPLE_PORTFOLIO: 'false' };
  lodestone = startLodestone(settings, cleanUp);
  address = await addressOf(lodestone);
}

const ask = (path: string): Promise<Response> =>
  fetch(address + path, { headers: { authorization: `Bearer ${KEY}` } });

const statusOf = async (path: string): Promise<number> => (await ask(path)).status;

describe('PostgreSQL that is killed', () => {
  let before: number;

  beforeAll(() => {
    before = postgresOn(dataDir).postgres;
    process.kill(before, 'SIGKILL');
  });

  it('makes readers wait with a 503 and a word of when to come back, while the process itself is well', async () => {
    await until(async () => (await statusOf('/health/ready')) !== 200);
    const reply = await ask('/v1/materials');
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('5');
    expect(await reply.json()).toMatchObject({ code: 'database.unavailable' });
    expect(await statusOf('/health/live')).toBe(200);
  });

  it('is started again, and the log says so', async () => {
    await until(async () => (await statusOf('/health/ready')) === 200);
    expect(await statusOf('/v1/materials')).toBe(200);
    expect(postgresOn(dataDir).postgres).not.toBe(before);
    expect(lodestone.said()).toMatch(/"level":40,.*"msg":"PostgreSQL ended on its own and is started again"/);
  });
});

describe('Lodestone that is killed', () => {
  it('takes its PostgreSQL along, and the next start works', async () => {
    const processes = { ...postgresOn(dataDir) };
    process.kill(lodestone.pid, 'SIGKILL');
    expect(await lodestone.ended).toBeNull();
    await until(() => stillThere(processes).length === 0);
    expect(marksOfUse(dataDir)).toEqual(['lodestone.pid']);
    await start();
    expect(await statusOf('/v1/materials')).toBe(200);
  });

  it('together with the keeper of its PostgreSQL leaves that behind, which the next start ends', async () => {
    const { postgres, keeper } = postgresOn(dataDir);
    process.kill(keeper, 'SIGKILL');
    process.kill(lodestone.pid, 'SIGKILL');
    await lodestone.ended;
    expect(stillThere({ postgres })).toEqual(['postgres']);
    await start();
    expect(stillThere({ postgres, keeper })).toEqual([]);
    expect(await statusOf('/v1/materials')).toBe(200);
  });
});

describe('Lodestone that is asked to leave', () => {
  it('leaves PostgreSQL stopped even when that was killed just before', async () => {
    const { postgres, keeper } = postgresOn(dataDir);
    process.kill(postgres, 'SIGKILL');
    lodestone.signal('SIGTERM');
    expect(await lodestone.ended).toBe(0);
    expect(stillThere({ postgres, keeper })).toEqual([]);
  });

  it('while it is still starting stops what it has started so far', async () => {
    const starting = startLodestone({ DATA_DIR: dataDir, BOOTSTRAP_API_KEY: KEY }, cleanUp);
    await until(() => starting.said().includes('Starting PostgreSQL'));
    starting.signal('SIGTERM');
    expect(await starting.ended).toBe(0);
    expect(starting.said()).toBe('Starting PostgreSQL (set DATABASE_URL to use another)\nStopping\n');
    expect(marksOfUse(dataDir)).toEqual([]);
  });
});
