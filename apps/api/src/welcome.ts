import type { RunningApi } from './start-api';

/** What a person sees once the API listens: where to go, the key if it is new, and a command that works when pasted. */
export function welcome({ address, apiKey, example }: Omit<RunningApi, 'stop'>): string {
  const { key, file, isNew } = apiKey;
  const shown = file === null ? '$BOOTSTRAP_API_KEY' : `$(cat '${file.replaceAll("'", "'\\''")}')`;
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
    `  curl -s -H "Authorization: Bearer ${shown}" ${address}${example}`,
    '',
    '  Ctrl-C stops it.',
  ].join('\n');
}
