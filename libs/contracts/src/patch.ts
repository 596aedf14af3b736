import { z } from 'zod';

type Undefaulted<Shape extends z.core.$ZodShape> = {
  [Key in keyof Shape]: z.ZodOptional<Shape[Key] extends z.ZodDefault<infer Inner> ? Inner : Shape[Key]>;
};

/**
 * The body of a PATCH for records that are created from a schema: every field may be left out and then stays as it is,
 * so the defaults of the schema do not apply.
 */
export function patchOf<Shape extends z.core.$ZodLooseShape>(schema: z.ZodObject<Shape>) {
  const shape = Object.fromEntries(
    Object.entries<z.core.SomeType>(schema.shape).map(([key, field]) => [
      key,
      z.optional(withoutDefault(field)),
    ]),
  ) as Undefaulted<Shape>;
  return z.strictObject(shape);
}

const withoutDefault = (field: z.core.SomeType): z.core.SomeType =>
  field instanceof z.ZodDefault ? field.def.innerType : field;
