/** A page for components: jsdom, with what it lacks of every browser and Node.js has. */
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserLike extends TestEnvironment {
  exportConditions() {
    // What packages have for browsers are ES modules more often than not.
    return ['require', 'default'];
  }

  async setup() {
    await super.setup();
    const { AbortController, AbortSignal, fetch, Headers, ReadableStream, Request, Response } = globalThis;
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      fetch,
      Headers,
      ReadableStream,
      Request,
      Response,
    });
    Object.assign(this.global, {
      structuredClone,
      TextDecoder,
      TextDecoderStream,
      TextEncoder,
      TransformStream,
    });
  }
};
