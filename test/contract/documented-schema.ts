import type { Response } from 'supertest';
import { z } from 'zod';
import type { Contract, Operation, Schema } from './contract';

/** A check of values by a schema of the contract, and by nothing else that we know of them. */
export function documentedSchema(schema: Schema, { components }: Contract): z.ZodType {
  const standalone = JSON.stringify({ ...schema, $defs: components.schemas });
  return z.fromJSONSchema(JSON.parse(standalone.replaceAll('#/components/schemas/', '#/$defs/')));
}

/** The value, which must fit the schema. */
export function expectFitting(value: unknown, schema: Schema, contract: Contract): void {
  expect(documentedSchema(schema, contract).safeParse(value).error?.issues ?? []).toEqual([]);
}

/** The reply, which must be one that the operation documents, and one that went well. */
export function expectDocumented(reply: Response, { responses }: Operation, contract: Contract): void {
  expect(reply.status < 300 ? reply.status : reply.text).toBe(reply.status);
  const documented = responses[reply.status];
  expect([reply.status, documented]).toEqual([reply.status, expect.anything()]);
  if (documented.content === undefined) {
    expect(reply.text).toBe('');
    return;
  }
  const type = reply.headers['content-type'].split(';')[0];
  expect(Object.keys(documented.content)).toContain(type);
  for (const each of saidIn(reply, type))
    expectFitting(each, documented.content[type].schema ?? {}, contract);
}

/** What a reply says: its body as JSON, text or bytes, or the data of each server-sent event, of which there must be some. */
function saidIn(reply: Response, type: string): unknown[] {
  if (type === 'application/json') return [reply.body];
  if (type === 'application/octet-stream') return [(reply.body as Buffer).toString('latin1')];
  if (type !== 'text/event-stream') return [reply.text];
  const data = [...reply.text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json) as unknown);
  expect(data).not.toEqual([]);
  return data;
}
