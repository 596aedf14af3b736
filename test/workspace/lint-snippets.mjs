/**
 * Lints pieces of code as if they stood in certain files, with the configuration that `npm run lint` uses. Reads
 * `[{ file, code }]` from standard input and writes, for each, the names of the rules that complain.
 */
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// The rule of Nx reads the graph of the projects once when it runs in ESLint's own command, else for every file.
process.argv[1] = resolve('node_modules/eslint/bin/eslint.js');
const eslint = new ESLint({ overrideConfigFile: '.config/eslint/eslint.config.mjs' });
const complaints = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  complaints.push(messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(complaints));
