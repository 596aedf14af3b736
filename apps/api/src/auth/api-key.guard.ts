import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@lodestone/server-kit';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { IS_PUBLIC } from './public.decorator';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Asks for the API key on every route that is not public. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  private readonly expected: Buffer;

  constructor(
    apiKey: string,
    private readonly reflector: Reflector,
  ) {
    this.expected = digest(apiKey);
  }

  /** @throws {DomainError} `key.missing` or `key.unknown` */
  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    const given = /^Bearer (\S+)$/i.exec(authorization ?? '');
    if (given === null) {
      throw new DomainError('unauthorized', 'key.missing', 'Send the API key as Authorization: Bearer lsk_…');
    }
    if (!timingSafeEqual(digest(given[1]), this.expected)) {
      throw new DomainError('unauthorized', 'key.unknown', 'This API key is not known here.');
    }
    return true;
  }
}
