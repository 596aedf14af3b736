/**
 * `npm run soak`: builds what is stale and the soak itself, then runs it in this process.
 * `npm run soak -- --rounds 20`, `npm run soak -- --seed 123 --round 17`.
 */
import { buildProduct, inRepository } from './build-product.mjs';
import { compileTests } from './compile-tests.mjs';

inRepository();
if (buildProduct()) {
  compileTests(['test/bench', 'test/soak', 'test/start', 'libs/testing/src']);
  await import('../../dist/test/soak/main.js');
} else {
  process.exitCode = 1;
}
