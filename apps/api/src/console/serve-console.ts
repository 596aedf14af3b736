import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const A_YEAR = 31_536_000;
/** What the build names by its content, so that another content has another name. */
const NAMED_BY_CONTENT = `assets${sep}`;

/**
 * Serves the console's page and its files from `/` on, each under an address of its own, so that every other address
 * stays unknown. Where a file has compressed copies beside it, callers that take them get those.
 * @param directory what the build of the console has made
 * @returns whether there is a console; without a build there is none
 */
export async function serveConsole(fastify: FastifyInstance, directory: string): Promise<boolean> {
  if (!existsSync(join(directory, 'index.html'))) return false;
  await fastify.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    globIgnore: ['**/*.br', '**/*.gz'],
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const isNamedByContent = relative(directory, path).startsWith(NAMED_BY_CONTENT);
      reply.header('cache-control', isNamedByContent ? `public, max-age=${A_YEAR}, immutable` : 'no-cache');
    },
  });
  return true;
}
