import { type Role, ROLES } from '@lodestone/contracts';
import type { OpenIdSettings } from './openid-settings';

/** What an OpenID provider says of a user. */
export type Claims = Readonly<Record<string, unknown>>;

/** The role that may do most among those that the claims give; `null`: they give none. */
export function roleOfClaims(
  claims: Claims,
  { roleClaim, roleMap }: Pick<OpenIdSettings, 'roleClaim' | 'roleMap'>,
): Role | null {
  const given = [valueAt(claims, roleClaim)].flat().filter((value) => typeof value === 'string');
  const roles = given.flatMap((value) => (Object.hasOwn(roleMap, value) ? [roleMap[value]] : []));
  return [...ROLES].reverse().find((role) => roles.includes(role)) ?? null;
}

/** A claim by its name, which may itself hold dots; else by its path. */
function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Claims)[name]
          : undefined,
      claims,
    );
}
