/**
 * `npm run bench`: builds what is stale and the bench itself, then runs it in this process. Names of parts run only
 * those: `npm run bench -- engine score`.
 */
import { buildProduct, inRepository } from './build-product.mjs';
import { compileTests } from './compile-tests.mjs';

inRepository();
if (buildProduct()) {
  compileTests(['test/bench', 'libs/testing/src']);
  await import('../../dist/test/bench/main.js');
} else {
  process.exitCode = 1;
}
