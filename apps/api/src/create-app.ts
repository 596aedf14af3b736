import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { VerifyCredentials } from '@lodestone/access';
import { NestLogger } from '@lodestone/server-kit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { AppModule, type AppOptions } from './app.module';
import { admitCallers } from './auth/admit-callers';
import { tellOccasion } from './auth/tell-occasion';
import { serveConsole } from './console/serve-console';
import { answerUnknown } from './http/answer-unknown';
import { closeInTime, connectionLimits } from './http/connections';
import { readJsonBodies } from './http/json-body';
import { noteAddresses } from './http/known-addresses';
import { ProblemFilter, refuseAddress } from './http/problem.filter';
import { RequestLimit } from './http/request-limit';
import { logRequests } from './http/request-log';
import { SchemaPipe } from './http/schema.pipe';
import { type BrowserOptions, registerSecurityHeaders } from './http/security-headers';
import { setStandingHeaders } from './http/standing-headers';
import { refuseUnread } from './http/unread-request';
import { openApiDocument } from './openapi/openapi-document';

/** Largest body of a request, in bytes; the contract says so. */
const BODY_LIMIT = 5 * 1024 * 1024;
/** Longest reference in a path, percent-encoded. */
const LONGEST_REFERENCE = 2000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** What the HTTP side is run with. */
export interface CreateAppOptions extends AppOptions, Partial<BrowserOptions> {
  /** Requests that one caller may send within a minute. */
  readonly rateLimitPerMinute: number;
  /** Proxies that are believed when they say whom a request comes from; left out: none. */
  readonly trustedProxies?: readonly string[];
  /** Time in milliseconds for a request to arrive whole; left out: half a minute. */
  readonly patience?: number;
  /** What the build of the console has made; left out: there is no console. */
  readonly consoleDirectory?: string;
  readonly logger: Logger;
}

/** The API, ready to listen; production and tests start the same. */
export async function createApp({
  logger,
  rateLimitPerMinute,
  patience,
  consoleDirectory,
  trustedProxies = [],
  publicUrl = 'http://localhost:3000',
  corsOrigins = [],
  ...options
}: CreateAppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    routerOptions: { maxParamLength: LONGEST_REFERENCE },
    ...connectionLimits(patience),
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseUnread,
    // A caller's id for the request is kept when it is harmless, so that both logs can be read side by side.
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  const redis = {
    onError: (err: unknown) => logger.warn({ err }, 'Something is wrong with Redis'),
    ...options.redis,
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ ...options, redis }),
    adapter,
    {
      logger: new NestLogger(logger),
      abortOnError: false,
      // NestJS would take forms as well; the framework itself takes JSON and plain text.
      bodyParser: false,
    },
  );
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    setStandingHeaders(request, reply);
    done();
  });
  await registerSecurityHeaders(fastify, { publicUrl, corsOrigins });
  const known = noteAddresses(fastify);
  readJsonBodies(fastify);
  admitCallers(fastify, app.get(VerifyCredentials), new RequestLimit(rateLimitPerMinute));
  tellOccasion(fastify);
  answerUnknown(fastify, known);
  logRequests(fastify, logger);
  closeInTime(fastify);
  if (consoleDirectory !== undefined) await serveConsole(fastify, consoleDirectory);
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Lodestone API',
  });
  await app.init();
  await fastify.ready();
  return app;
}
