import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';

const DESCRIPTIONS = {
  400: 'A parameter, a header or the JSON of the body is malformed',
  401: 'The API key or access token is missing, not known, or no longer valid',
  403: 'The caller does not have the scope',
  404: 'There is no such record',
  409: 'The request contradicts what is already there',
  412: 'The record has changed since it was read',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The body says something that cannot be',
  428: 'If-Match is missing',
  429: 'Too many requests; Retry-After says when to try again',
  503: 'The database does not answer',
} as const;

type ProblemStatus = keyof typeof DESCRIPTIONS;

/** Documents how a route can fail; 401, 429 and 503 go without saying. */
export const ApiProblems = (...statuses: ProblemStatus[]) =>
  applyDecorators(...[...new Set<ProblemStatus>([...statuses, 401, 429, 503])].sort().map(ApiProblem));

/** Documents one way in which a route can fail. */
export function ApiProblem(status: ProblemStatus) {
  const schema = { $ref: getSchemaPath('Problem') };
  return ApiResponse({
    status,
    description: DESCRIPTIONS[status],
    content: { 'application/problem+json': { schema } },
  });
}
