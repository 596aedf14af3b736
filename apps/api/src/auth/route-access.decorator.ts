import type { Scope } from '@lodestone/contracts';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import { ApiProblem } from '../openapi/api-problems.decorator';

/** Who may use a route: anybody, whoever has a key or a session, or whoever has a scope. */
export type RouteAccess = 'public' | 'authenticated' | Scope;

/** By this name the contract is told of it, until it is put into words. */
export const ACCESS_EXTENSION = 'x-access';

/** What else Fastify is told of a route. */
interface RouteOptions {
  /** `false`: whoever asks is not counted. */
  readonly rateLimit?: false;
}

const declare = (access: RouteAccess, options: RouteOptions = {}) =>
  applyDecorators(RouteConfig({ ...options, access }), ApiExtension(ACCESS_EXTENSION, access));

/** A route for whoever has a scope. */
export const RequiresScope = (scope: Scope) => applyDecorators(declare(scope), ApiProblem(403));

/** A route for whoever has a key or a session, whatever else they may do. */
export const AnyCaller = () => declare('authenticated');

/** A route for anybody. */
export const PublicRoute = (options?: RouteOptions) => declare('public', options);
