import type { Role, Scope, SessionTokens } from '@lodestone/contracts';
import type { Test } from 'supertest';
import type { TestApi } from '../setup/use-api';

export const PASSWORD = 'correct horse battery';

type Method = Parameters<TestApi['call']>[0];

/** A person or program that the API knows, with what it sends requests with. */
export interface Known {
  readonly id: string;
  /** The access token, or the key. */
  readonly token: string;
  readonly call: (method: Method, path: string) => Test;
}

/** A person who has signed in. */
export interface Person extends Known {
  readonly email: string;
  readonly tokens: SessionTokens;
}

export const callWith =
  (api: TestApi, token: string) =>
  (method: Method, path: string): Test =>
    api.anonymous(method, path).set('authorization', `Bearer ${token}`);

let count = 0;

/** Adds a user. */
export async function aUser(api: TestApi, given: object = {}): Promise<{ id: string; email: string }> {
  const email = `person-${++count}@example.com`;
  const draft = { email, name: `Person ${count}`, role: 'viewer', password: PASSWORD, ...given };
  const reply = await api.call('post', '/v1/users').send(draft);
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  return reply.body as { id: string; email: string };
}

/** Signs in by password. */
export const signIn = (api: TestApi, email: string, password = PASSWORD): Test =>
  api.anonymous('post', '/v1/sessions').send({ email, password });

/** A user of a role who has signed in. */
export async function aPerson(api: TestApi, role: Role = 'viewer'): Promise<Person> {
  const { id, email } = await aUser(api, { role });
  const reply = await signIn(api, email);
  expect(reply.status).toBe(201);
  const tokens = reply.body as SessionTokens;
  return { id, email, tokens, token: tokens.accessToken, call: callWith(api, tokens.accessToken) };
}

/** A program with a key of some scopes. */
export async function aProgram(api: TestApi, scopes: readonly Scope[], given: object = {}): Promise<Known> {
  const reply = await api.call('post', '/v1/api-keys').send({ name: 'A program', scopes, ...given });
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  const { id, key } = reply.body as { id: string; key: string };
  return { id, token: key, call: callWith(api, key) };
}
