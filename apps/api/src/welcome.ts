import type { FirstAdmin } from './auth/bootstrap-admin';
import type { RunningApi } from './start-api';

/**
 * What a person sees once the API listens: where to go, who signs in first, the key if it is new, and a command that
 * works when pasted.
 * @param container id of the Docker container that it runs in, from whose outside the command has to work
 */
export function welcome(
  { address, apiKey, admin, example }: Omit<RunningApi, 'stop'>,
  container: string | null = null,
): string {
  const { key, file, isNew } = apiKey;
  const reader = container === null ? 'cat' : `docker exec ${container} cat`;
  const shown = `$(${reader} '${file.replaceAll("'", "'\\''")}')`;
  return [
    '',
    `Lodestone listens on ${address}`,
    '',
    `  Documentation  ${address}/docs`,
    `  Contract       ${address}/openapi.json`,
    ...(admin === null ? [] : signInLines(admin)),
    ...(isNew ? [`  API key        ${key}`, `                 (shown this once; kept in ${file})`] : []),
    ...(isNew ? [] : [`  API key        in ${file}`]),
    '',
    '  Try it:',
    `  curl -s -H "Authorization: Bearer ${shown}" ${address}${example}`,
    '',
    '  Ctrl-C stops it.',
  ].join('\n');
}

function signInLines({ email, password, file, isNew }: FirstAdmin): string[] {
  if (file === null) return [`  Sign in as     ${email}, with ADMIN_PASSWORD`];
  if (!isNew) return [`  Sign in as     ${email}, password in ${file}`];
  return [
    `  Sign in as     ${email}, password ${password}`,
    `                 (shown this once; kept in ${file})`,
  ];
}
