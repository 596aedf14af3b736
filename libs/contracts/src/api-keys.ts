import { z } from 'zod';
import { SCOPES, scopeSchema } from './access';
import { listOf, listQuery } from './lists';
import { textUpTo, timestampSchema } from './primitives';

const apiKeyFields = {
  name: textUpTo(100).meta({ description: 'What it is for' }),
  scopes: z.array(scopeSchema).min(1).max(SCOPES.length).meta({ uniqueItems: true }),
  expiresAt: timestampSchema.nullable().default(null).meta({ description: 'null: when it is revoked' }),
};
export const apiKeyInputSchema = z.strictObject(apiKeyFields).meta({
  id: 'ApiKeyInput',
  examples: [
    {
      name: 'Purchasing system',
      scopes: ['scores:read', 'data:read'],
      expiresAt: '2035-12-31T00:00:00.000Z',
    },
  ],
});
export type ApiKeyInput = z.infer<typeof apiKeyInputSchema>;

export const apiKeySchema = z
  .object({
    id: z.string().meta({ description: 'Public part of the key: lsk_<id>_…' }),
    ...apiKeyFields,
    createdAt: timestampSchema,
    createdBy: z.string(),
    lastUsedAt: timestampSchema.nullable().meta({ description: 'To about a minute' }),
    revokedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'A key for programs; without its secret' });
export type ApiKey = z.infer<typeof apiKeySchema>;

export const newApiKeySchema = apiKeySchema
  .extend({ key: z.string().meta({ description: 'The whole key; shown this once, kept only as a hash' }) })
  .meta({ id: 'NewApiKey', description: 'A key with its secret' });
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const API_KEY_SORTS = ['name', 'createdAt'] as const;
export const apiKeyListQuery = listQuery(API_KEY_SORTS, {});
export type ApiKeyListQuery = z.infer<typeof apiKeyListQuery>;
export const apiKeyListSchema = listOf(apiKeySchema).meta({ id: 'ApiKeyList' });
