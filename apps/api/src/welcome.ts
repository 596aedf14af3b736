import type { RunningApi } from './start-api';

/** A supplier of the example portfolio whose score says something. */
const EXAMPLE = 'v1/suppliers/lodestone:mp-materials/score';

/** What a person sees once the API listens: where to go, the key if it is new, and a command that works when pasted. */
export function welcome({ address, apiKey }: Pick<RunningApi, 'address' | 'apiKey'>): string {
  const { key, file, isNew } = apiKey;
  const shown = file === null ? '$BOOTSTRAP_API_KEY' : `$(cat '${file}')`;
  return [
    '',
    `Lodestone listens on ${address}`,
    '',
    `  Documentation  ${address}/docs`,
    `  Contract       ${address}/openapi.json`,
    ...(isNew ? [`  API key        ${key}`, `                 (shown this once; kept in ${file})`] : []),
    ...(!isNew && file !== null ? [`  API key        in ${file}`] : []),
    '',
    '  Try it:',
    `  curl -s -H "Authorization: Bearer ${shown}" ${address}/${EXAMPLE}`,
    '',
    '  Ctrl-C stops it.',
  ].join('\n');
}
