import type { EvaluatedSubject, ScoreSummary } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { BandChip, DIMENSIONS, Fact, ScoreBar, useFigures } from '../scores';

type EvaluatedScore = NonNullable<EvaluatedSubject['score']>;

/** A score that is not saved: its value and band, what is different from the saved one, and its three risks. */
export const EvaluatedFigures = ({ score, base }: { score: EvaluatedScore; base?: ScoreSummary }) => {
  const translate = useTranslate();
  const { points, share } = useFigures();
  const { value, lower, upper, band, bandIsFirm } = score;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography component="p" sx={{ fontSize: '2rem', fontWeight: 700, lineHeight: 1 }}>
          {points(value)}
        </Typography>
        <BandChip band={band} isFirm={bandIsFirm} />
      </Box>
      <div>
        <ScoreBar {...{ value, lower, upper, band }} hasFigure={false} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('scores.interval')}{' '}
          {translate('app.figures.interval', { lower: points(lower), upper: points(upper) })}
        </Typography>
      </div>
      {base && <Difference value={value} base={base} />}
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, m: 0 }}>
        {DIMENSIONS.map((name) => (
          <Fact
            key={name}
            name={`scores.dimensions.${name}`}
            hint={`scores.dimensionHints.${name}`}
            value={points(score.dimensions[name].value)}
          />
        ))}
        <Fact name="scores.coverage" hint="scores.coverageHint" value={share(score.coverage)} />
      </Box>
    </Box>
  );
};

const Difference = ({ value, base }: { value: number; base: ScoreSummary }) => {
  const translate = useTranslate();
  const { points, change } = useFigures();
  const isSame = points(value) === points(base.value);
  const words = { saved: points(base.value), change: change(value - base.value) };
  return (
    <Typography variant="body2">
      {translate(isSame ? 'forms.sameAsSaved' : 'forms.changeFromSaved', words)}
    </Typography>
  );
};
