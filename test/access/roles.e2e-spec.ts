import { ROLES, type Scope, SCOPES, SCOPES_OF_ROLE } from '@lodestone/contracts';
import { changingNothing } from '../api/database-content';
import { committedContract, labelOf, type Route, routesOf } from '../contract/contract';
import { useApi } from '../setup/use-api';
import { aPerson, aProgram, type Known } from './people';

const api = useApi('reference');

/** Every operation for those who have a key or a session, but the one that ends the session that it comes in. */
const guarded = routesOf(committedContract()).filter(
  (route) => route.operation.security?.length !== 0 && labelOf(route) !== 'DELETE /v1/sessions/current',
);
const scopeOf = ({ operation: { security = [] } }: Route) => security[0].bearer[0] as Scope | undefined;

/** Something that is nowhere, so that what is let in does no harm. */
const pathOf = ({ path }: Route) => path.replace('{ref}', '01932b5e-0000-7000-8000-000000000000');

/** What becomes of each operation: refused for want of a scope, or let in, however it ends then. */
async function outcomes({ call }: Known): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const route of guarded) {
    const { status, body } = await call(route.method, pathOf(route));
    const { code = '', detail = '' } = body as { code?: string; detail?: string };
    const namesIt = code === 'scope.missing' && detail.includes(` ${scopeOf(route)},`);
    found[labelOf(route)] = status === 403 && namesIt ? 'refused' : status === 401 ? 'unknown' : 'let in';
  }
  return found;
}

const expected = (scopes: readonly Scope[]) =>
  Object.fromEntries(
    guarded.map((route) => {
      const scope = scopeOf(route);
      return [labelOf(route), scope === undefined || scopes.includes(scope) ? 'let in' : 'refused'];
    }),
  );

describe('The contract', () => {
  it('has operations for every scope', () => {
    const used = new Set(guarded.map(scopeOf));
    expect(SCOPES.filter((scope) => !used.has(scope))).toEqual([]);
  });
});

describe('What the contract says of its scopes', () => {
  it.each(ROLES)('holds for whoever is %s, who may do no more and no less', async (role) => {
    const person = await aPerson(api, role);
    await changingNothing(api, async () => {
      expect(await outcomes(person)).toEqual(expected(SCOPES_OF_ROLE[role]));
    });
  });

  it.each(SCOPES)('holds for a program that has %s alone', async (scope) => {
    const program = await aProgram(api, [scope]);
    expect(await outcomes(program)).toEqual(expected([scope]));
  });
});
