import type { KindImpact } from '@lodestone/contracts';
import {
  bandMigration,
  BANDS,
  type ComposedPortfolio,
  countReaching,
  migrationCells,
  orderKept,
  type ScoringParameters,
  SUBJECT_KINDS,
  type SubjectKind,
} from '@lodestone/scoring-engine';
import { toPoints } from '../scores/to-score-reply';
import type { PreviewedPortfolio } from './previewed-portfolio';

const PERCENTS = [0, 5, 10, 25, 50, 75, 90, 95, 100];

/** What a scoring model does to all suppliers, and to all partnerships, against the one before. */
export function kindImpacts(
  portfolio: PreviewedPortfolio,
  before: ScoringParameters,
  after: ScoringParameters,
): KindImpact[] {
  return SUBJECT_KINDS.map((kind) => {
    const places = placesOf(portfolio, kind);
    const [old, fresh] = [portfolio.before, portfolio.after].map((each) => chosen(each, places));
    const ofBoth = (count: (side: ReturnType<typeof chosen>) => number) => ({
      before: count(old),
      after: count(fresh),
    });
    return {
      ...{ kind, subjects: places.length, bands: migrationCells(bandMigration(old.bands, fresh.bands)) },
      limits: BANDS.filter((band) => band !== 'low').map((band) => ({
        band,
        limit: { before: toPoints(before.bandLimits[band]), after: toPoints(after.bandLimits[band]) },
        subjects: {
          before: countReaching(old.value, before.bandLimits[band]),
          after: countReaching(fresh.value, after.bandLimits[band]),
        },
      })),
      firm: ofBoth(({ firm }) => total(firm)),
      insufficient: ofBoth(({ insufficient }) => total(insufficient)),
      rankCorrelation: orderKept(old, fresh),
      percentiles: percentiles(old.value, fresh.value),
    };
  });
}

/** Places of the subjects of a kind. */
export const placesOf = (
  { partnerships }: Pick<PreviewedPortfolio, 'partnerships'>,
  kind: SubjectKind,
): Uint32Array => {
  const wanted = kind === 'partnership' ? 1 : 0;
  return Uint32Array.from(partnerships.keys()).filter((index) => partnerships[index] === wanted);
};

const chosen = ({ value, bands, firm, insufficient }: ComposedPortfolio, places: Uint32Array) => ({
  value: Float64Array.from(places, (place) => value[place]),
  bands: Uint8Array.from(places, (place) => bands[place]),
  firm: Uint8Array.from(places, (place) => firm[place]),
  insufficient: Uint8Array.from(places, (place) => insufficient[place]),
});

const total = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

/** By nearest rank. */
function percentiles(before: Float64Array, after: Float64Array): KindImpact['percentiles'] {
  if (before.length === 0) return [];
  const [old, fresh] = [before.slice().sort(), after.slice().sort()];
  return PERCENTS.map((percent) => {
    const place = Math.max(0, Math.ceil((percent / 100) * old.length) - 1);
    return { percent, before: toPoints(old[place]), after: toPoints(fresh[place]) };
  });
}
