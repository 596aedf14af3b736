import type { CallerReply, Scope, SessionTokens, SignInRequest } from '@lodestone/contracts';
import type { AuthProvider } from 'react-admin';
import { ApiProblem, callApi, keepTokens, readTokens } from '../api';
import { isAllowed } from './access';

/** Where somebody signs in: the page of that name is react-admin's. */
export const SIGN_IN = '/login';

/**
 * Whoever is signed out goes to the sign-in page, for which the browser has to get a moment, in milliseconds: react-admin
 * asks again as it leaves, and an answer that comes before it has left would send it there again, without an end.
 */
const SETTLING = 100;

/** How somebody signs in: by password, or by the code that an OpenID sign-in ended with. */
export type SignIn = SignInRequest | { readonly code: string };

let caller: Promise<CallerReply> | null = null;

/** Who is signed in, asked for once a session. */
const currentCaller = (): Promise<CallerReply> =>
  (caller ??= callApi<CallerReply>('/v1/sessions/current').catch((cause: unknown) => {
    caller = null;
    throw cause;
  }));

/** What may be done; the sign-in page is asked as well, where nobody is known yet. */
const currentScopes = async (): Promise<readonly Scope[]> =>
  readTokens() === null ? [] : (await currentCaller()).scopes;

/** Who is signed in, and what they may do: sessions of the API, by password or OpenID Connect. */
export const authProvider = {
  async login(request: SignIn) {
    const path = 'code' in request ? '/v1/sessions/oidc' : '/v1/sessions';
    keepTokens(null);
    keepTokens(await callApi<SessionTokens>(path, { method: 'POST', body: request }));
    caller = null;
  },

  /** Ends the session. What is left of it here is forgotten even if the API does not answer. */
  async logout() {
    if (readTokens() !== null) {
      await callApi('/v1/sessions/current', { method: 'DELETE' }).catch(() => undefined);
    }
    keepTokens(null);
    caller = null;
    return SIGN_IN;
  },

  async checkAuth() {
    if (readTokens() !== null) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    // The page that somebody was on its way to needs no apology.
    throw Object.assign(new Error(), { redirectTo: SIGN_IN, message: false });
  },

  /** 401 ends the session; whoever may not do something stays. */
  checkError: (error: unknown) =>
    error instanceof ApiProblem && error.status === 401
      ? Promise.reject(Object.assign(new Error(), { redirectTo: SIGN_IN }))
      : Promise.resolve(),

  async getIdentity() {
    const { id, name } = await currentCaller();
    return { id, fullName: name };
  },

  getPermissions: () => currentScopes(),

  canAccess: async ({ resource, action }) => isAllowed(await currentScopes(), resource, action),
} satisfies AuthProvider;
