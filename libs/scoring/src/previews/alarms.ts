import type { ModelPreview } from '@lodestone/contracts';
import {
  riggedDraftAlarms,
  type ScoringParameters,
  SUBJECT_KINDS,
  weightsOf,
} from '@lodestone/scoring-engine';
import { toPoints } from '../scores/to-score-reply';
import { placesOf } from './kind-impact';
import type { PreviewedPortfolio } from './previewed-portfolio';

/** A subject by its place that the weights suit suspiciously well. */
export interface Alarm extends Omit<ModelPreview['alarms'][number], 'subject'> {
  readonly index: number;
}

/** The alarms that the weights of a model raise against those before, suppliers and partnerships each among themselves. */
export function alarmsOf(
  portfolio: PreviewedPortfolio,
  before: ScoringParameters,
  after: ScoringParameters,
): Alarm[] {
  return SUBJECT_KINDS.flatMap((kind) => {
    const places = placesOf(portfolio, kind);
    const dimensions = new Float64Array(3 * places.length);
    places.forEach((place, index) =>
      dimensions.set(portfolio.risks.dimensions.subarray(3 * place, 3 * place + 3), 3 * index),
    );
    const minimumBands = Uint8Array.from(places, (place) => portfolio.after.minimumBands[place]);
    const packed = { dimensions, minimumBands };
    return riggedDraftAlarms(packed, weightsOf(before), weightsOf(after), after).map((alarm) => ({
      index: places[alarm.index],
      gain: toPoints(alarm.gain),
      greatestGain: toPoints(alarm.greatestGain),
      band: { before: alarm.bandBefore, after: alarm.bandAfter },
    }));
  });
}
