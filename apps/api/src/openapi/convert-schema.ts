import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

type Definitions = Record<string, Record<string, unknown>>;

/**
 * Turns a schema into JSON Schema for the contract. A named shape that reads differently in requests, because fields
 * may be left out there, is called …Input in them.
 */
export function convertSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) throw new TypeError('The contract is made from Zod schemas only');
  const output = toJsonSchema(schema, 'output');
  if (schemaType === 'output') return output;
  const input = toJsonSchema(schema, 'input');
  const renamed = namesThatDiffer(input.components, output.components);
  const rename = (value: unknown) => renameReferences(value, renamed);
  return {
    schema: rename(input.schema),
    components: Object.fromEntries(
      Object.entries(input.components).map(([name, definition]) => [
        renamed.get(name) ?? name,
        rename(definition),
      ]),
    ) as Definitions,
  };
}

function toJsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: Record<string, unknown>; components: Definitions } {
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    // Zod keeps silent about the default of what is read from text, such as a number in a query.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodDefault)
        jsonSchema.default ??= zodSchema.def.defaultValue as z.core.util.JSONType;
    },
  });
  return { schema: rest, components: $defs ?? {} };
}

/** Definitions that differ themselves, or mention one that does. */
function namesThatDiffer(input: Definitions, output: Definitions): Map<string, string> {
  const differs = new Set(Object.keys(input).filter((name) => !isDeepStrictEqual(input[name], output[name])));
  for (let before = -1; before !== differs.size;) {
    before = differs.size;
    for (const [name, definition] of Object.entries(input)) {
      if (referencesIn(definition).some((reference) => differs.has(reference))) differs.add(name);
    }
  }
  return new Map(
    [...differs].map((name) => [name, /(Input|Patch|Request)$/.test(name) ? name : `${name}Input`]),
  );
}

const REFERENCE = '#/$defs/';

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child.slice(REFERENCE.length)] : referencesIn(child),
  );
}

function renameReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renameReferences(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key !== '$ref' || typeof child !== 'string') return [key, renameReferences(child, names)];
      const name = child.slice(REFERENCE.length);
      return [key, `${REFERENCE}${names.get(name) ?? name}`];
    }),
  );
}
