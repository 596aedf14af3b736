const { execFileSync, fork } = require('node:child_process');
const { once } = require('node:events');
const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/**
 * Builds what is stale, because the test server and the tests of whole processes run what production runs, then starts
 * the PostgreSQL and, where the machine has one, the Redis of this run. They end with this process, however that ends.
 */
module.exports = async function globalSetup() {
  const build = [require.resolve('nx/bin/nx.js'), 'run-many', '-t', 'build', '-p', 'api,worker'];
  execFileSync(process.execPath, build, { cwd: root, stdio: 'pipe' });
  const server = fork(resolve(__dirname, 'test-server.mjs'), {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(server, 'exit').then(([code]) =>
    Promise.reject(new Error(`The test server ended with ${code}`)),
  );
  const [{ databaseServer, redis }] = await Promise.race([once(server, 'message'), ended]);
  ended.catch(() => undefined);
  process.env.LODESTONE_TEST_SERVER_URL = databaseServer;
  if (redis !== null) process.env.LODESTONE_TEST_REDIS_URL = redis;
  globalThis.stopTestServer = async () => {
    const gone = once(server, 'exit');
    server.disconnect();
    await gone;
  };
};
