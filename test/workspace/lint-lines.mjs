/**
 * Lints lines of code as if they stood in certain files, with the configuration that `npm run lint` uses. Reads
 * `[{ file, lines }]` from standard input and writes, for each line of each file, the names of the rules that complain.
 */
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// The rule of Nx reads the graph of the projects once when it runs in ESLint's own command, else for every file.
process.argv[1] = resolve('node_modules/eslint/bin/eslint.js');

const eslint = new ESLint({ overrideConfigFile: '.config/eslint/eslint.config.mjs' });
const complaints = [];
for (const { file, lines } of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(lines.join('\n'), { filePath: file });
  const rulesAt = (line) => messages.filter((each) => each.line === line).map((each) => each.ruleId);
  complaints.push(lines.map((_, index) => rulesAt(index + 1)));
}
process.stdout.write(JSON.stringify(complaints));
