/** Tests over published tables that stay out of the repository; a clone need not have them. */
const NEEDS_TABLE = /\[needs \.\.\/shared\/tables\//;

/** Says which tests were skipped, a line each; in continuous integration a skip is a failure. */
module.exports = class SkipReporter {
  skipped = [];

  onTestResult(test, { testResults }) {
    for (const { status, fullName } of testResults) {
      if (status === 'pending' || status === 'todo') this.skipped.push(fullName);
    }
  }

  onRunComplete() {
    for (const name of this.skipped) console.log(`SKIPPED: ${name}`);
  }

  getLastError() {
    const missing = this.skipped.filter((name) => !NEEDS_TABLE.test(name));
    const isFailure = missing.length > 0 && process.env.CI === 'true';
    return isFailure ? new Error(`${missing.length} tests were skipped`) : undefined;
  }
};
