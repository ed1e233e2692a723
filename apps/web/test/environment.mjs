import { TestEnvironment } from 'jest-environment-jsdom';

/**
 * What browsers have and jsdom lacks, from Node, and what takes signals together with what gives them. Requests
 * themselves stay closed: tools/jest/no-network.mjs.
 */
const FROM_NODE = {
  AbortController,
  AbortSignal,
  fetch,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  structuredClone,
};

export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, FROM_NODE);
  }
}
