import { worseBand } from '../bands';
import type { Score } from '../score';
import type { Band } from '../vocabulary';
import type { BandedSubject } from './band-areas';

/** What of a score its stability depends on: the three risks, and the band that its gates demand whatever the weights. */
export function bandedSubjectOf({ dimensions, gates }: Pick<Score, 'dimensions' | 'gates'>): BandedSubject {
  const { chinaExposure, verticalIntegration, recyclingShare } = dimensions;
  return {
    dimensions: [chinaExposure.value, verticalIntegration.value, recyclingShare.value],
    minimumBand: gates.reduce<Band>((band, { minimumBand }) => worseBand(band, minimumBand), 'low'),
  };
}
