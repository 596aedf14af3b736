import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page of ours may load: its own files, styles that its components set, and small pictures within them. */
const PAGES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
const A_YEAR = 31_536_000;
/** What is no page may load nothing, be framed by nobody, and tells no other site where a browser came from. */
const REPLIES = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};
const IS_REPLY = /^\/(v1|health)\//;

/** What browsers have to know about the origin that Lodestone has. */
export interface BrowserOptions {
  /** Address by which browsers reach it. */
  readonly publicUrl: string;
  /** Other origins whose pages may use it; none: only its own. */
  readonly corsOrigins: readonly string[];
}

/** Tells browsers what pages and replies may do. Must be called before the routes are added. */
export async function registerSecurityHeaders(
  fastify: FastifyInstance,
  { publicUrl, corsOrigins }: BrowserOptions,
): Promise<void> {
  const hsts = publicUrl.startsWith('https:') ? { maxAge: A_YEAR } : false;
  await fastify.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: false, directives: PAGES },
    referrerPolicy: { policy: 'no-referrer' },
    hsts,
  });
  const replies = hsts === false ? REPLIES : { ...REPLIES, 'strict-transport-security': `max-age=${A_YEAR}` };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (IS_REPLY.test(request.url)) reply.headers(replies);
    else void reply.helmet();
    done();
  });
  if (corsOrigins.length === 0) return;
  await fastify.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Location', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
    // OPTIONS is a question that others than browsers ask as well.
    strictPreflight: false,
  });
}
