import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '@lodestone/contracts';
import type { Settings } from '@lodestone/server-kit';

/** The API cannot be asked; the message is one line for whoever typed the command. */
export class RescoreError extends Error {}

/** Where a running API listens, and the key that it asks for. */
export interface ApiAddress {
  readonly url: string;
  readonly key: string;
}

const LONGEST_ANSWER = 30_000;

/**
 * The API that these settings start.
 * @throws {RescoreError} when no key is to be found
 */
export async function apiOf({ host, port, bootstrapApiKey, dataDir }: Settings): Promise<ApiAddress> {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host;
  return { url: `http://${reached}:${port}`, key: bootstrapApiKey ?? (await keptKey(dataDir)) };
}

async function keptKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'api-key');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.trim() === '') {
    throw new RescoreError(`There is no API key in ${file}; start Lodestone first, or set BOOTSTRAP_API_KEY`);
  }
  return text.trim();
}

/**
 * Asks for a run of everybody.
 * @throws {RescoreError} with what the API said
 */
export async function requestRun(api: ApiAddress, reason: string): Promise<Run> {
  const reply = await ask(api, '/v1/scoring-runs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: 'all', reason }),
    signal: AbortSignal.timeout(LONGEST_ANSWER),
  });
  return (await reply.json()) as Run;
}

/**
 * The events of a run as they come, until it has ended.
 * @throws {RescoreError} when the API cannot be asked
 */
export async function* followRun(api: ApiAddress, id: string): AsyncGenerator<Run> {
  const reply = await ask(api, `/v1/scoring-runs/${id}/events`, { headers: { accept: 'text/event-stream' } });
  if (reply.body === null) throw new RescoreError('The API sends no events');
  let text = '';
  for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: ?(.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Run;
    }
  }
}

async function ask({ url, key }: ApiAddress, path: string, request: RequestInit): Promise<Response> {
  const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${key}` };
  const reply = await fetch(url + path, { ...request, headers }).catch((cause: unknown) => {
    throw new RescoreError(`Nobody answers at ${url}; start Lodestone first, or set PORT`, { cause });
  });
  if (reply.ok) return reply;
  const { detail = reply.statusText } = (await reply.json().catch(() => ({}))) as { detail?: string };
  throw new RescoreError(`${url} refuses: ${detail}`);
}
