import type { Scope } from '@lodestone/contracts';

/** What the API asks for, by what somebody does with a resource. */
interface ResourceAccess {
  readonly read: Scope;
  /** `null`: nobody does that here. */
  readonly write: Scope | null;
}

const EVIDENCE: ResourceAccess = { read: 'data:read', write: 'data:write' };
const ACCESS: ResourceAccess = { read: 'admin', write: 'admin' };

/** The resources of the console and whom they are for: one line each. */
export const RESOURCE_ACCESS = {
  suppliers: EVIDENCE,
  partnerships: EVIDENCE,
  materials: EVIDENCE,
  'production-shares': EVIDENCE,
  'recycling-rates': EVIDENCE,
  policies: EVIDENCE,
  'scoring-models': { read: 'data:read', write: 'models:write' },
  'scoring-runs': { read: 'scores:read', write: 'runs:write' },
  users: ACCESS,
  'api-keys': ACCESS,
  webhooks: ACCESS,
  'webhook-deliveries': ACCESS,
  'audit-events': { read: 'admin', write: null },
} as const satisfies Record<string, ResourceAccess>;

const READING: readonly string[] = ['list', 'show', 'export'];

/**
 * May somebody with these scopes do that?
 * @param action   `list`, `show` or `export` reads; everything else changes something
 * @param resource a name of `RESOURCE_ACCESS`; of any other nothing is allowed. A part of a record, such as
 *                 `suppliers.name`, is like the record
 */
export function isAllowed(scopes: readonly Scope[], resource: string, action: string): boolean {
  const access: ResourceAccess | undefined = (RESOURCE_ACCESS as Record<string, ResourceAccess>)[
    resource.split('.')[0]
  ];
  const needed = READING.includes(action) ? access?.read : access?.write;
  return needed != null && scopes.includes(needed);
}
