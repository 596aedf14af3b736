import type { FastifyInstance } from 'fastify';

/** Which methods the addresses take that there are. */
export interface KnownAddresses {
  /** Methods of the address, in alphabetical order; none: there is no such address. */
  methodsOf(path: string): string[];
}

/** Notes every route from now on. */
export function noteAddresses(fastify: FastifyInstance): KnownAddresses {
  const known: { pattern: RegExp; methods: string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    known.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  return {
    methodsOf(path) {
      const methods = known.flatMap((route) => (route.pattern.test(path) ? route.methods : []));
      return [...new Set(methods)].sort();
    },
  };
}

/** What a path looks like that a route such as `/v1/suppliers/:ref` takes. */
function patternOf(url: string): RegExp {
  const source = url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}
