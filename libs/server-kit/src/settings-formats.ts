import { isIP } from 'node:net';
import { type Role, roleSchema } from '@lodestone/contracts';
import { z } from 'zod';

/** The parts of a list with commas between them. */
const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const originOf = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href ? url.origin : null;
};

/** A scheme, a host and perhaps a port, such as https://lodestone.example.com. */
export const originSchema = z
  .string()
  .refine((text) => originOf(text) !== null, 'not an address such as https://lodestone.example.com')
  .transform((text) => originOf(text) ?? text);

/** Several of them, with commas between. */
export const listOrigins = z.string().transform(listed).pipe(z.array(originSchema));

/** Addresses of machines, or of networks such as 10.0.0.0/8, with commas between. */
export const listOfNetworks = z
  .string()
  .transform(listed)
  .pipe(
    z.array(
      z.string().refine((text) => {
        const [address, bits, ...more] = text.split('/');
        return isIP(address) > 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
      }, 'not a list of addresses or networks, such as 10.0.0.0/8'),
    ),
  );

/** Address of an OpenID provider: only one on this machine may do without TLS. */
export const issuerSchema = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}, 'not an address that begins with https://');

/** Values of a claim with the role that each means, such as buyers=analyst,board=approver. */
export const roleMapSchema = z.string().transform((text, context): Record<string, Role> => {
  const pairs = listed(text).map((part): [string, unknown] => {
    const equals = part.lastIndexOf('=');
    return [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1).trim()];
  });
  const roles = pairs.flatMap(([value, name]): [string, Role][] => {
    const { data: role } = roleSchema.safeParse(name);
    return value === '' || role === undefined ? [] : [[value, role]];
  });
  if (roles.length === 0 || roles.length < pairs.length) {
    context.addIssue({
      code: 'custom',
      message: `not a list such as buyers=analyst,board=approver, where roles are ${roleSchema.options.join(', ')}`,
    });
  }
  return Object.fromEntries(roles);
});
