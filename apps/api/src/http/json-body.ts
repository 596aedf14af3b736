import { DomainError } from '@lodestone/server-kit';
import type { FastifyInstance } from 'fastify';

/** Objects and lists within each other; evidence has six. */
const DEEPEST = 32;

/** Reads bodies of JSON, and no others; an empty one is none, whatever its type says. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    if (!isTooDeep(body as string)) return void parse(request, body as string, done);
    const message = `The body is nested too deeply: up to ${DEEPEST} objects and lists may stand within each other.`;
    done(new DomainError('malformed', 'body.too_deep', message));
  });
}

/** Are there more brackets open at once than may be? Those in texts do not count. */
export function isTooDeep(json: string, deepest = DEEPEST): boolean {
  let depth = 0;
  let isText = false;
  for (let position = 0; position < json.length; position++) {
    const character = json[position];
    if (isText) {
      if (character === '\\') position++;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}
