import { z } from 'zod';
import { roleSchema, scopeSchema } from './access';
import { idSchema, timestampSchema } from './primitives';
import { emailSchema, LONGEST_PASSWORD, newPasswordSchema } from './users';

const secretSchema = z.string().min(1).max(LONGEST_PASSWORD);
const passwordSchema = secretSchema.meta({ format: 'password' });

export const signInSchema = z.strictObject({ email: emailSchema, password: passwordSchema }).meta({
  id: 'SignInRequest',
  examples: [{ email: 'maria@example.com', password: 'correct horse battery' }],
});
export type SignInRequest = z.infer<typeof signInSchema>;

export const refreshSchema = z
  .strictObject({ refreshToken: secretSchema })
  .meta({ id: 'RefreshRequest', examples: [{ refreshToken: 'lsr_…' }] });
export type RefreshRequest = z.infer<typeof refreshSchema>;

export const signInWaysSchema = z
  .object({ openId: z.boolean().meta({ description: 'An OpenID provider is configured' }) })
  .meta({ id: 'SignInWays', description: 'How one can sign in beside e-mail address and password' });
export type SignInWays = z.infer<typeof signInWaysSchema>;

export const handoverSchema = z
  .strictObject({
    code: secretSchema.meta({ description: 'From the fragment of the page after the sign-in' }),
  })
  .meta({ id: 'HandoverRequest', examples: [{ code: 'lso_…' }] });
export type HandoverRequest = z.infer<typeof handoverSchema>;

export const passwordChangeSchema = z
  .strictObject({ currentPassword: passwordSchema, newPassword: newPasswordSchema })
  .meta({
    id: 'PasswordChangeRequest',
    examples: [{ currentPassword: 'correct horse battery', newPassword: 'staple of another horse' }],
  });
export type PasswordChangeRequest = z.infer<typeof passwordChangeSchema>;

export const sessionTokensSchema = z
  .object({
    tokenType: z.literal('Bearer'),
    accessToken: z.string().meta({ description: 'For Authorization: Bearer' }),
    accessTokenExpiresAt: timestampSchema,
    refreshToken: z.string().meta({
      description: 'For one refresh, which answers the next one; sent a second time it ends the session',
    }),
    refreshTokenExpiresAt: timestampSchema,
  })
  .meta({ id: 'SessionTokens', description: 'What a session is used with' });
export type SessionTokens = z.infer<typeof sessionTokensSchema>;

export const callerSchema = z
  .object({
    kind: z.enum(['user', 'api_key']),
    id: z.string(),
    name: z.string(),
    email: emailSchema.nullable().meta({ description: 'null: an API key' }),
    role: roleSchema.nullable().meta({ description: 'null: an API key, which has scopes of its own' }),
    scopes: z.array(scopeSchema),
    sessionId: idSchema.nullable(),
  })
  .meta({ id: 'Caller', description: 'Who sends the request, and what they may do' });
export type CallerReply = z.infer<typeof callerSchema>;
