import { readFile, realpath } from 'node:fs/promises';
import { askRedis } from './ask-redis';
import { endLeftover } from './leftover';
import { isAlive } from './running-process';
import { markOfRedis, type RedisServerOptions } from './redis-server';

type Owner = Pick<RedisServerOptions, 'directory' | 'password'>;

/**
 * Ends a Redis on the same files whose keeper was killed. Anything that does not prove to be it is left alone.
 * @throws {LocalStackError} when it does not go
 */
export async function endLeftoverRedis({ directory, password }: Owner): Promise<void> {
  const [pid, port] = (await readFile(markOfRedis(directory), 'utf8').catch(() => ''))
    .split('\n')
    .map(Number);
  if (!pid || !port || !isAlive(pid)) return;
  const told = await askRedis({ port, password }, ['INFO server', 'CONFIG GET dir']).catch(() => '');
  const lines = told.split('\r\n');
  const isOurs = lines.includes(`process_id:${pid}`) && lines.includes(await realpath(directory));
  if (isOurs) await endLeftover(pid, 'SIGTERM', { name: 'Redis', directory });
}
