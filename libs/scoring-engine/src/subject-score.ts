import type { Score } from './score';

/**
 * A score whose open questions are worked out when they are first asked for: they take longer than all the rest, and a
 * projection asks for none.
 */
export class SubjectScore implements Score {
  declare readonly value: Score['value'];
  declare readonly lower: Score['lower'];
  declare readonly upper: Score['upper'];
  declare readonly band: Score['band'];
  declare readonly bandIsFirm: Score['bandIsFirm'];
  declare readonly coverage: Score['coverage'];
  declare readonly confidence: Score['confidence'];
  declare readonly insufficient: Score['insufficient'];
  declare readonly dimensions: Score['dimensions'];
  declare readonly gates: Score['gates'];
  declare readonly flags: Score['flags'];
  declare readonly alerts: Score['alerts'];
  declare readonly anyTouch: Score['anyTouch'];
  declare readonly lookThrough: Score['lookThrough'];
  declare readonly chains: Score['chains'];
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
