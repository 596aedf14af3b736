import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import type { PaintedSubject } from './SubjectChoice';
import type { Paint } from './usePaint';

interface PaintWordsProps {
  readonly paint: Paint | null;
  readonly first: PaintedSubject | null;
  readonly second: PaintedSubject | null;
}

/** What the paint says, in words. */
export const PaintWords = (props: PaintWordsProps) => {
  const words = usePaintWords(props);
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary', minHeight: '1.4em' }}>
      {words}
    </Typography>
  );
};

function usePaintWords({ paint, first, second }: PaintWordsProps): string {
  const translate = useTranslate();
  const { share } = useFigures();
  if (paint === null) return translate('weights.pins');
  if (paint.is === 'unscored') return translate('scores.notScoredHint');
  if (paint.is === 'bands') {
    return paint.areas
      .filter((area) => area.share > 0)
      .map((area) =>
        translate('weights.areaOf', {
          share: share(area.share),
          band: translate(`scores.bands.${area.band}`),
        }),
      )
      .join(' · ');
  }
  const { where, riskier, safer } = paint.outranking;
  return translate(`weights.outranking.${where}`, {
    ...{ first: first?.name, second: second?.name },
    ...{ riskier: share(riskier.share), safer: share(safer.share) },
  });
}
