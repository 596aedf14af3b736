import { type Problem, problemSchema } from '@lodestone/contracts';
import type { Response } from 'supertest';
import type { z } from 'zod';

/** The value, which must be what the contract says: no field less and no field more. */
export function fitting<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(value);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toEqual(value);
  return parsed.data as z.output<Schema>;
}

/** The body of a reply that went well, in the shape of the contract. */
export function bodyOf<Schema extends z.ZodType>(
  reply: Response,
  schema: Schema,
  status = 200,
): z.output<Schema> {
  expect(reply.status === status ? status : reply.text).toBe(status);
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  return fitting(reply.body, schema);
}

/** What a request must fail with; the pointers in their order, when they are given. */
export interface ExpectedProblem {
  readonly status: number;
  readonly code: string;
  readonly pointers?: readonly string[];
}

/** The problem that a request failed with, complete and without a trace of our code. */
export function problemOf(reply: Response, { status, code, pointers }: ExpectedProblem): Problem {
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = fitting(reply.body, problemSchema);
  expect({ status: reply.status, code: problem.code, detail: problem.detail }).toMatchObject({
    status,
    code,
  });
  expect(problem).toMatchObject({
    type: `urn:lodestone:problem:${code}`,
    status,
    instance: reply.request.url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/s, ''),
    requestId: reply.headers['x-request-id'],
  });
  expect(reply.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/);
  if (pointers !== undefined) expect(problem.errors.map(({ pointer }) => pointer)).toEqual(pointers);
  return problem;
}

/** The reply that says: you have it already. */
export function expectNotModified(reply: Response, etag: string): void {
  expect({ status: reply.status, text: reply.text, etag: reply.headers.etag }).toEqual({
    status: 304,
    text: '',
    etag,
  });
}
