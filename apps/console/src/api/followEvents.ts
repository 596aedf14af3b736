import { EventSourceParserStream } from 'eventsource-parser/stream';
import { send } from './callApi';

/**
 * Server-sent events of the API, until they end or the signal says so. The browser's own EventSource cannot say who asks.
 * @param onEvent is called with the name and the parsed data of each
 * @throws {ApiProblem} when the API refuses, or the connection is lost
 */
export async function followEvents<Data>(
  path: string,
  onEvent: (name: string, data: Data) => void,
  signal: AbortSignal,
): Promise<void> {
  const { body } = await send(path, { signal, headers: { accept: 'text/event-stream' } });
  if (body === null) return;
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onEvent(next.value.event ?? 'message', JSON.parse(next.value.data) as Data);
  }
}
