import type { FastifyRequest } from 'fastify';

const NAME = 'lodestone_oidc';
const PATH = '/v1/sessions/oidc';
/** As long as the journey to the provider and the handover after it may take, in seconds. */
const MAX_AGE = 660;

/** The cookie by which a browser is known again that begins a sign-in. It lets nobody in; an empty one removes it. */
export function browserCookie(secret: string, isSecure: boolean): string {
  const attributes = [`Path=${PATH}`, 'HttpOnly', 'SameSite=Lax', `Max-Age=${secret === '' ? 0 : MAX_AGE}`];
  return [`${NAME}=${secret}`, ...attributes, ...(isSecure ? ['Secure'] : [])].join('; ');
}

/** What that cookie holds; `null`: there is none. */
export function readBrowserCookie({
  headers: { cookie = '' },
}: Pick<FastifyRequest, 'headers'>): string | null {
  const found = cookie.split(/;\s*/).find((each) => each.startsWith(`${NAME}=`));
  return found === undefined ? null : found.slice(NAME.length + 1);
}
