/** Stops the PostgreSQL of the test run. */
module.exports = () => globalThis.stopTestServer?.();
