import { z } from 'zod';

/** What a caller may be allowed to do; every route asks for one of them, or for none. */
export const SCOPES = [
  'scores:read',
  'scores:evaluate',
  'data:read',
  'data:write',
  'models:write',
  'models:approve',
  'runs:write',
  'admin',
] as const;
export const scopeSchema = z
  .enum(SCOPES)
  .meta({ id: 'Scope', description: 'Something that a caller may be allowed to do' });
export type Scope = z.infer<typeof scopeSchema>;

export const ROLES = ['viewer', 'analyst', 'model_editor', 'approver', 'admin'] as const;
export const roleSchema = z.enum(ROLES).meta({
  id: 'Role',
  description:
    'What a user does here: a viewer reads and tries out, an analyst keeps the evidence, a model editor drafts scoring models, an approver decides about them, an admin may do everything',
});
export type Role = z.infer<typeof roleSchema>;

const VIEWER: readonly Scope[] = ['scores:read', 'scores:evaluate', 'data:read'];

/** Which scopes each role has: the one place that says so. Drafting a model and approving it are nobody's but an admin's. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: VIEWER,
  analyst: [...VIEWER, 'data:write', 'runs:write'],
  model_editor: [...VIEWER, 'models:write', 'runs:write'],
  approver: [...VIEWER, 'models:approve', 'runs:write'],
  admin: SCOPES,
};
