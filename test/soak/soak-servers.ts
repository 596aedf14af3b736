import {
  findFreePort,
  findProgram,
  localDatabaseUrl,
  localRedisUrl,
  REDIS_PROGRAMS,
  type RunningServer,
  startPostgresServer,
  startRedisServer,
} from '@lodestone/local-stack';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { CleanUp } from '../bench/clean-up';
import { isThere } from '../start/server-processes';

/** What is killed here is processes, never the machine: what was kept has to be written, and not to reach the disk. */
const FAST = [
  ...['fsync=off', 'max_connections=100'],
  // Hundreds of connections are opened, and none has a secret to keep.
  'scram_iterations=1',
];

const POLL = 20;

/** A PostgreSQL and a Redis that can be killed and come back with what they had written down. */
export class SoakServers {
  private constructor(
    private readonly directory: string,
    readonly postgres: { readonly port: number; readonly password: string },
    private readonly redis: { readonly port: number; readonly password: string; readonly program: string },
    private postgresServer: RunningServer,
    private redisServer: RunningServer,
  ) {}

  /** @throws when the machine has no program for Redis */
  static async start(cleanUp: CleanUp): Promise<SoakServers> {
    const program = await findProgram(REDIS_PROGRAMS);
    if (program === null) throw new Error(`The soak needs ${REDIS_PROGRAMS.join(' or ')} on the PATH`);
    const directory = await mkdtemp(join(tmpdir(), 'lodestone-soak-'));
    cleanUp.add(() => rm(directory, { recursive: true, force: true }));
    // As root, PostgreSQL runs as another user, who has to get there.
    await chmod(directory, 0o755);
    const postgres = { port: await findFreePort(), password: 'soak' };
    const redis = { port: await findFreePort(), password: 'soak', program };
    const postgresServer = await startPostgres(directory, postgres);
    const redisServer = await startRedis(directory, redis);
    const servers = new SoakServers(directory, postgres, redis, postgresServer, redisServer);
    cleanUp.add(() => servers.stop());
    await servers.shortenSignIn();
    return servers;
  }

  get redisUrl(): string {
    return localRedisUrl(this.redis);
  }

  /** @param port of PostgreSQL, or of a way to it */
  databaseUrl(database: string, port = this.postgres.port): string {
    return localDatabaseUrl({ ...this.postgres, port }, database);
  }

  /** Kills PostgreSQL with all of its processes. */
  async killPostgres(): Promise<void> {
    const mark = readFileSync(join(this.directory, 'postgres/postmaster.pid'), 'utf8');
    const postmaster = Number(mark.split('\n')[0]);
    const children = childrenOf(postmaster);
    for (const pid of [postmaster, ...children]) kill(pid);
    await this.postgresServer.ended;
    while (children.some(isThere)) await wait(POLL);
  }

  /** Kills one process of PostgreSQL, if there is one of that number; PostgreSQL then starts all others anew itself. */
  killBackend(pid: number | null): void {
    if (pid !== null) kill(pid);
  }

  async startPostgresAgain(): Promise<void> {
    this.postgresServer = await startPostgres(this.directory, this.postgres);
  }

  async killRedis(): Promise<void> {
    const mark = readFileSync(join(this.directory, 'redis/lodestone-redis.pid'), 'utf8');
    kill(Number(mark.split('\n')[0]));
    await this.redisServer.ended;
  }

  /** Starts Redis on what it had written down, or with nothing. */
  async startRedisAgain({ wiped }: { readonly wiped: boolean }): Promise<void> {
    if (wiped) await rm(join(this.directory, 'redis'), { recursive: true, force: true });
    this.redisServer = await startRedis(this.directory, this.redis);
  }

  /** Keeps the password anew, in the shorter way. */
  private async shortenSignIn(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl('postgres') });
    await client.connect();
    await client.query(`ALTER ROLE current_user PASSWORD '${this.postgres.password}'`);
    await client.end();
  }

  private async stop(): Promise<void> {
    await this.redisServer.stop();
    await this.postgresServer.stop();
  }
}

const startPostgres = (directory: string, address: { port: number; password: string }) =>
  startPostgresServer({ ...address, directory: join(directory, 'postgres'), settings: FAST });

const startRedis = (directory: string, address: { port: number; password: string; program: string }) =>
  startRedisServer({ ...address, directory: join(directory, 'redis') });

function childrenOf(pid: number): number[] {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  return processes
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child] : []));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone on its own meanwhile.
  }
}
