import { useTranslate } from 'react-admin';
import { DIMENSIONS, useFigures } from '../../scores';
import type { Shares } from '../draft/lockedWeights';

/** Weights in words, in the order of the dimensions. */
export function useShareWords(): (shares: Shares) => string {
  const translate = useTranslate();
  const { points } = useFigures();
  return (shares) =>
    DIMENSIONS.map(
      (name, each) => `${translate(`scores.dimensions.${name}`)} ${points(shares[each] / 10)} %`,
    ).join(', ');
}
