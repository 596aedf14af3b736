import { type PortfolioDimensions, subjectIdAt } from '@lodestone/contracts';
import {
  type ComposedPortfolio,
  composePortfolio,
  type CompositeParameters,
  emptyPortfolio,
  emptyRisks,
  type PackedRisks,
  type SubjectKind,
  ValueOrder,
} from '@lodestone/scoring-engine';
import { type PortfolioFigures, portfolioFigures } from './portfolioFigures';

/** All suppliers, or all partnerships, and what the version in force says of them. */
export interface KindPortfolio {
  readonly kind: SubjectKind;
  readonly risks: PackedRisks;
  readonly before: ComposedPortfolio;
  readonly figures: PortfolioFigures;
  /** Where a draft is composed again and again: to make room for a million takes longer than to fill it. */
  readonly room: ComposedPortfolio;
  /** By their scores before. */
  readonly order: ValueOrder;
  readonly idAt: (index: number) => string;
}

const LISTS = ['dimensions', 'lower', 'upper', 'worstStages', 'coverage'] as const;

/** The part of a portfolio that is of one kind. */
export function kindPortfolio(
  portfolio: PortfolioDimensions,
  kind: SubjectKind,
  active: CompositeParameters,
): KindPortfolio {
  const wanted = kind === 'partnership' ? 1 : 0;
  const places = Uint32Array.from(portfolio.partnerships.keys()).filter(
    (place) => portfolio.partnerships[place] === wanted,
  );
  const risks = emptyRisks(places.length);
  places.forEach((place, index) => {
    for (const name of LISTS) {
      risks[name].set(portfolio.risks[name].subarray(3 * place, 3 * place + 3), 3 * index);
    }
    risks.blocked[index] = portfolio.risks.blocked[place];
  });
  const before = composePortfolio(risks, active);
  return {
    ...{ kind, risks, before },
    figures: portfolioFigures(before, active),
    room: emptyPortfolio(places.length),
    order: new ValueOrder(before.value),
    idAt: (index) => subjectIdAt(portfolio, places[index]),
  };
}
