/** Stops the servers of the test run. */
module.exports = () => globalThis.stopTestServer?.();
