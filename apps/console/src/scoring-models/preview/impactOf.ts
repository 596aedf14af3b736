import {
  bandMigration,
  composePortfolio,
  type CompositeParameters,
  orderKept,
} from '@lodestone/scoring-engine';
import type { Impact } from './impact';
import type { KindPortfolio } from './kindPortfolio';
import { moversOf } from './movers';
import { portfolioFigures } from './portfolioFigures';

/** What a draft says of everybody, by the functions that the server uses as well. */
export function impactOf(portfolio: KindPortfolio, draft: CompositeParameters): Impact {
  const { kind, risks, before, figures, room } = portfolio;
  const after = composePortfolio(risks, draft, room);
  const then = portfolioFigures(after, draft);
  const ofBoth = <Name extends 'firm' | 'insufficient' | 'histogram'>(name: Name) => ({
    before: figures[name],
    after: then[name],
  });
  const { tau, subjects: ranked } = orderKept(before, after, portfolio.order);
  return {
    ...{ kind, subjects: risks.blocked.length },
    migration: bandMigration(before.bands, after.bands),
    limits: then.reaching.map(({ band, subjects }, each) => ({
      band,
      subjects: { before: figures.reaching[each].subjects, after: subjects },
    })),
    firm: ofBoth('firm'),
    insufficient: ofBoth('insufficient'),
    ...{ tau, ranked },
    histogram: ofBoth('histogram'),
    movers: moversOf(portfolio, after),
  };
}
