import { roleOfClaims } from './role-of-claims';

const roleMap = { buyers: 'analyst', board: 'approver', everyone: 'viewer' } as const;
const roleOf = (claims: object, roleClaim = 'roles') =>
  roleOfClaims(claims as Record<string, unknown>, { roleClaim, roleMap });

describe('the role of claims', () => {
  it.each([
    ['a value', { roles: 'buyers' }, 'analyst'],
    ['a list, of which it may do most', { roles: ['everyone', 'board', 'buyers'] }, 'approver'],
    ['values that mean nothing here as well', { roles: ['wheel', 7, null, 'everyone'] }, 'viewer'],
  ])('is that of %s', (_, claims, role) => {
    expect(roleOf(claims)).toBe(role);
  });

  it.each([
    ['another claim', { groups: ['board'] }],
    ['values that mean nothing here', { roles: ['wheel'] }],
    ['the name of one of our own roles', { roles: ['admin'] }],
    ['what every object has', { roles: ['constructor', '__proto__'] }],
    ['no text', { roles: { board: true } }],
  ])('is none with %s', (_, claims) => {
    expect(roleOf(claims)).toBeNull();
  });

  it('is found within other claims, or under a name with dots', () => {
    expect(roleOf({ realm_access: { roles: ['board'] } }, 'realm_access.roles')).toBe('approver');
    expect(roleOf({ 'https://example.com/roles': ['buyers'] }, 'https://example.com/roles')).toBe('analyst');
    expect(roleOf({ realm_access: null }, 'realm_access.roles')).toBeNull();
  });
});
