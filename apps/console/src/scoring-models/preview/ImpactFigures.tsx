import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Fact, useFigures } from '../../scores';
import type { BeforeAndAfter, Impact } from './impact';

/** Counts and the order, as they were and as they would be. */
export const ImpactFigures = ({ impact }: { impact: Impact }) => {
  const translate = useTranslate();
  const { count, ratio } = useFigures();
  const { migration, firm, insufficient, tau, ranked } = impact;
  const moved = migration.flatMap((row, from) => row.filter((_, to) => to !== from));
  const change = ({ before, after }: BeforeAndAfter) =>
    translate('weights.change', { before: count(before), after: count(after) });
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, mt: 2 }}>
      <Fact name="weights.moved" value={count(moved.reduce((sum, subjects) => sum + subjects, 0))} />
      <Fact
        name="weights.tau"
        hint="weights.tauHint"
        value={tau === null ? translate('weights.noTau') : ratio(tau)}
      />
      <Fact name="weights.ranked" value={count(ranked)} />
      <Fact name="weights.firm" hint="scores.firmWords" value={change(firm)} />
      <Fact name="scores.insufficient" hint="scores.insufficientWords" value={change(insufficient)} />
    </Box>
  );
};
