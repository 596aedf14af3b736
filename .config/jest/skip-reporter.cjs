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
    const isFailure = this.skipped.length > 0 && process.env.CI === 'true';
    return isFailure ? new Error(`${this.skipped.length} tests were skipped`) : undefined;
  }
};
