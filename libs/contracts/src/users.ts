import { z } from 'zod';
import { roleSchema } from './access';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import { recordSchema, searchSchema, textUpTo, wholeCharacters } from './primitives';

/** E-mail address by which a user signs in; its case does not matter. */
export const emailSchema = z
  .email()
  .max(254)
  .meta({ description: 'E-mail address; its case does not matter', examples: ['maria@example.com'] });

/** Fewest characters of a password that somebody chooses. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export const newPasswordSchema = z
  .string()
  .min(SHORTEST_PASSWORD)
  .max(LONGEST_PASSWORD)
  .refine(wholeCharacters.test, wholeCharacters.refusal)
  .meta({ description: 'Kept only as a hash; never answered', format: 'password' });

const userFields = {
  email: emailSchema,
  name: textUpTo(100),
  role: roleSchema,
  disabled: z.boolean().default(false).meta({ description: 'May not sign in, and has no sessions' }),
};
export const userInputSchema = z
  .strictObject({
    ...userFields,
    password: newPasswordSchema
      .nullable()
      .default(null)
      .meta({ description: 'null: signs in by OpenID Connect alone' }),
  })
  .meta({
    id: 'UserInput',
    examples: [{ email: 'maria@example.com', name: 'Maria Fernandes', role: 'analyst' }],
  });
export type UserInput = z.infer<typeof userInputSchema>;
export const userPatchSchema = patchOf(userInputSchema).meta({
  id: 'UserPatch',
  examples: [{ role: 'model_editor' }],
});
export type UserPatch = z.infer<typeof userPatchSchema>;

export const userSchema = recordSchema
  .extend({
    ...userFields,
    hasPassword: z.boolean(),
    hasOpenId: z.boolean().meta({ description: 'Has signed in by OpenID Connect' }),
  })
  .meta({ id: 'User', description: 'A person who may sign in' });
export type User = z.infer<typeof userSchema>;

export const USER_SORTS = ['name', 'email', 'updatedAt'] as const;
export const userListQuery = listQuery(USER_SORTS, {
  q: searchSchema.optional(),
  role: roleSchema.optional(),
});
export type UserListQuery = z.infer<typeof userListQuery>;
export const userListSchema = listOf(userSchema).meta({ id: 'UserList' });
