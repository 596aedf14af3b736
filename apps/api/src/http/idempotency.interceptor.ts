import { AnswerOnce } from '@lodestone/scoring';
import { DomainError } from '@lodestone/server-kit';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';

/** Headers that belong to a reply as much as its body. */
const KEPT_HEADERS = ['location', 'etag', 'content-type'];

/** Lets a POST be sent again under the same `Idempotency-Key` without being done twice. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answerOnce: AnswerOnce) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    return from(this.answer(readKey(key), request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async answer(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler<unknown>,
  ) {
    const { method, url: path, body, caller } = request;
    // Callers choose their keys without knowing of each other, and nobody gets a reply that was meant for another.
    const own = `${caller?.id ?? request.ip} ${key}`;
    const kept = await this.answerOnce.execute({ key: own, method, path, body }, async () => {
      const result = await firstValueFrom(next.handle());
      const text = typeof result === 'string' ? result : JSON.stringify(result);
      return { status: reply.statusCode, headers: keptHeaders(reply), body: text };
    });
    reply.status(kept.status).headers(kept.headers).header('content-type', 'application/json; charset=utf-8');
    return kept.body;
  }
}

function readKey(key: string | string[]): string {
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const message = 'Idempotency-Key is 1 to 200 printable characters without spaces.';
  throw new DomainError('malformed', 'idempotency.key_malformed', message);
}

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
