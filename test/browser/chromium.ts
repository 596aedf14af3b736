import { CHROMIUM } from '../bench/chromium-program';

/** Tests that need Chromium: skipped, each with a line that says so, where the machine has none. */
export const describeInChromium = CHROMIUM === null ? describe.skip : describe;
