/** `npm run rescore`: builds what is stale, then has a running Lodestone score everybody, and shows how that goes on. */
import { buildProduct, inRepository } from './build-product.mjs';

inRepository();
if (buildProduct()) await import('../../dist/apps/worker/src/rescore/main.js');
else process.exitCode = 1;
