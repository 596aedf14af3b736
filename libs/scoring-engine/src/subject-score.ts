import type { Score } from './score';

/**
 * A score whose open questions are worked out when they are first asked for: they take longer than all the rest, and a
 * projection asks for none.
 */
export class SubjectScore implements Score {
  readonly value: Score['value'];
  readonly lower: Score['lower'];
  readonly upper: Score['upper'];
  readonly band: Score['band'];
  readonly bandIsFirm: Score['bandIsFirm'];
  readonly coverage: Score['coverage'];
  readonly confidence: Score['confidence'];
  readonly insufficient: Score['insufficient'];
  readonly dimensions: Score['dimensions'];
  readonly gates: Score['gates'];
  readonly flags: Score['flags'];
  readonly alerts: Score['alerts'];
  readonly anyTouch: Score['anyTouch'];
  readonly lookThrough: Score['lookThrough'];
  readonly chains: Score['chains'];
  #questions: Score['openQuestions'] | null = null;
  readonly #ask: () => Score['openQuestions'];

  constructor(said: Omit<Score, 'openQuestions'>, ask: () => Score['openQuestions']) {
    this.value = said.value;
    this.lower = said.lower;
    this.upper = said.upper;
    this.band = said.band;
    this.bandIsFirm = said.bandIsFirm;
    this.coverage = said.coverage;
    this.confidence = said.confidence;
    this.insufficient = said.insufficient;
    this.dimensions = said.dimensions;
    this.gates = said.gates;
    this.flags = said.flags;
    this.alerts = said.alerts;
    this.anyTouch = said.anyTouch;
    this.lookThrough = said.lookThrough;
    this.chains = said.chains;
    this.#ask = ask;
  }

  get openQuestions(): Score['openQuestions'] {
    this.#questions ??= this.#ask();
    return this.#questions;
  }
}
