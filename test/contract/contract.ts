import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A schema as the contract writes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Whom it is for: nobody in particular when empty, else the scopes by the scheme. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** The parts of an OpenAPI document that its tests look at. */
export interface Contract {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  /** What callers are sent. */
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation with where it is. */
export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly operation: Operation;
}

/** Every operation of a contract. */
export const routesOf = ({ paths }: Contract): Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method as Route['method'],
      path,
      operation,
    })),
  );

/** How messages call an operation. */
export const labelOf = ({ method, path }: Pick<Route, 'method' | 'path'>) =>
  `${method.toUpperCase()} ${path}`;

const REFERENCE = '#/components/schemas/';

/** Name of the component that a schema refers to; `null`: it says itself what it is. */
export const referredName = ({ $ref }: Schema): string | null =>
  typeof $ref === 'string' && $ref.startsWith(REFERENCE) ? $ref.slice(REFERENCE.length) : null;

/** The schema itself, or the one that it refers to. */
export function resolved(schema: Schema, { components }: Contract): Schema {
  const name = referredName(schema);
  return name === null ? schema : (components.schemas[name] ?? {});
}

/** Every object within a value, with its JSON Pointer. */
export function objectsWithin(value: unknown, pointer = ''): [string, Schema][] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, child]) =>
    objectsWithin(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return Array.isArray(value) ? below : [[pointer, value as Schema], ...below];
}

/** Where the contract is kept that callers were given. */
export const SNAPSHOT = join(__dirname, 'openapi.json');

/** The contract that callers were given. */
export const committedContract = (): Contract => JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Contract;
