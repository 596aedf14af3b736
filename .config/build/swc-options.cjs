/** One set of compiler options for the build and the tests; the aliases come from tsconfig.base.json alone. */
const { resolve } = require('node:path');
const { compilerOptions } = require('../../tsconfig.base.json');

const root = resolve(__dirname, '../..');

module.exports = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    baseUrl: root,
    paths: compilerOptions.paths,
  },
  module: { type: 'commonjs' },
};
