import type { SessionTokens } from '@lodestone/contracts';

const KEY = 'lodestone.session';
/** An access token that is about to expire is no longer sent, in milliseconds. */
const MARGIN = 30_000;

/** The tokens of the session, which all tabs of this browser have in common; `null`: nobody is signed in. */
export function readTokens(): SessionTokens | null {
  const kept = localStorage.getItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as SessionTokens);
}

/** Keeps the tokens for all tabs; `null` forgets them. */
export function keepTokens(tokens: SessionTokens | null): void {
  if (tokens === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(tokens));
}

/** Calls back when another tab signs out. @returns ends that */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue === null) listener();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** A token to send now; `null`: nobody is signed in. Asks for new tokens when the old ones are about to expire. */
export async function accessToken(): Promise<string | null> {
  const tokens = readTokens();
  if (tokens === null) return null;
  const isFresh = Date.parse(tokens.accessTokenExpiresAt) - Date.now() > MARGIN;
  return isFresh ? tokens.accessToken : renewedToken(tokens.accessToken);
}

/**
 * The access token that comes after another one. A refresh token counts once and ends the session when it comes twice, so
 * one tab at a time asks, and takes what another tab has got in the meantime.
 * @param spent the token that is of no more use
 * @returns `null`: the session has ended
 */
export const renewedToken = (spent: string): Promise<string | null> =>
  oneAtATime(async () => {
    const tokens = readTokens();
    if (tokens === null || tokens.accessToken !== spent) return tokens?.accessToken ?? null;
    const reply = await fetch('/v1/sessions/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: tokens.refreshToken }),
    });
    if (!reply.ok && reply.status !== 401) return spent;
    const renewed = reply.ok ? ((await reply.json()) as SessionTokens) : null;
    keepTokens(renewed);
    return renewed?.accessToken ?? null;
  });

let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after the other, in all tabs where the browser has locks, else in this one. */
function oneAtATime<Result>(task: () => Promise<Result>): Promise<Result> {
  // Browsers have no locks for pages that come by plain HTTP from another machine.
  if (typeof navigator.locks?.request === 'function') return navigator.locks.request(KEY, task);
  const next = last.then(task, task);
  last = next.catch(() => undefined);
  return next;
}
