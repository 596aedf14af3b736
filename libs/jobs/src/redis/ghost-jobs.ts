import type { JobName } from '../job-payloads';
import type { BullQueues } from './bull-queues';

/** Forgets each of some jobs that stands in none of the lists of its queue; all at one moment. */
const DISPEL = `
local there = {}
for list = 1, 3 do
  for _, id in ipairs(redis.call('LRANGE', KEYS[list], 0, -1)) do there[id] = true end
end
for _, id in ipairs(ARGV) do
  if not there[id] and not redis.call('ZSCORE', KEYS[4], id) then redis.call('DEL', KEYS[5] .. id) end
end`;

/**
 * Makes way for jobs that are about to be added. A worker that stands still just when it has got a job loses it to
 * another, and when it goes on, Bull writes that it begins now: into a job that is done and gone. What that makes is in
 * no list, so nobody ever does it, and yet it is there, so Bull would drop every later job of that id.
 */
export async function dispelGhosts(queues: BullQueues, name: JobName, ids: readonly string[]): Promise<void> {
  const base = `${queues.prefix}:${name}:`;
  const keys = ['wait', 'paused', 'active', 'delayed', ''].map((key) => base + key);
  await queues.connections.client.eval(DISPEL, keys.length, ...keys, ...ids);
}
