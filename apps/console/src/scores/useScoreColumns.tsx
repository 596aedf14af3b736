import type { ScoreSummary, TrendItem } from '@lodestone/contracts';
import type { SxProps } from '@mui/material/styles';
import { DataTable, type RaRecord, useListContext } from 'react-admin';
import { BandChip } from './BandChip';
import { Coverage } from './Coverage';
import { DimensionBars } from './DimensionBars';
import { ScoreCell } from './ScoreCell';
import { Sparkline } from './Sparkline';
import { useOfEach } from './useOfEach';
import { useScores } from './useScores';

interface Scored extends RaRecord<string> {
  readonly score: ScoreSummary | null;
}

const Column = DataTable.Col<Scored>;

/**
 * What the table of a list of subjects says of their scores, as columns to put among its others.
 * @param sx of all but the score itself
 */
export function useScoreColumns(sx?: SxProps) {
  const { data } = useListContext<Scored>();
  const ids = data?.map(({ id }) => id) ?? [];
  const scores = useScores(ids);
  const trends = useOfEach('/v1/scores/trends', ids, ({ values }: TrendItem) => values);
  return [
    <Column
      key="score"
      source="score"
      label="scores.score"
      render={({ score }) => <ScoreCell score={score} />}
    />,
    <Column
      key="band"
      source="band"
      label="scores.band"
      disableSort
      sx={sx}
      render={({ score }) => score && <BandChip band={score.band} isFirm={score.bandIsFirm} />}
    />,
    <Column
      key="dimensions"
      source="dimensions"
      label="scores.dimensionsOf"
      disableSort
      sx={sx}
      render={({ id }) => {
        const score = scores.get(id);
        return score && <DimensionBars dimensions={score.dimensions} />;
      }}
    />,
    <Column
      key="coverage"
      source="coverage"
      label="scores.coverage"
      sx={sx}
      render={({ score }) => score && <Coverage score={score} />}
    />,
    <Column
      key="trend"
      source="trend"
      label="scores.trend"
      disableSort
      sx={sx}
      render={({ id }) => {
        const values = trends.get(id);
        return values && <Sparkline values={values} />;
      }}
    />,
  ];
}
