import type { ScoreReply } from '@lodestone/contracts';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Chart, useChartStyle } from '../charts';
import { DIMENSIONS } from './dimensions';
import { DimensionTable } from './DimensionTable';
import { Panel } from './Panel';
import { useFigures } from './useFigures';

/** What makes the score: the three contributions stacked, and how each comes about. */
export const Contributions = ({ score }: { score: ScoreReply }) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const option = useContributionsOption(score);
  const words = translate('scores.contributionsWords', { value: points(score.value) });
  const rows = DIMENSIONS.map((name) => ({
    [translate('scores.dimension')]: translate(`scores.dimensions.${name}`),
    [translate('scores.contribution')]: score.dimensions[name].contribution,
  }));
  return (
    <Panel title={translate('scores.contributions')} words={words}>
      <Chart name="contributions" label={words} option={option} rows={rows} height={110} />
      <DimensionTable dimensions={score.dimensions} />
    </Panel>
  );
};

function useContributionsOption({ dimensions }: ScoreReply) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { points } = useFigures();
  const chart = useChartStyle();
  return useMemo(
    () => ({
      ...chart.base,
      grid: { left: 4, right: 12, top: 8, bottom: 24 },
      xAxis: { type: 'value', min: 0, max: 100, ...chart.axis },
      yAxis: { type: 'category', data: [''], show: false },
      series: DIMENSIONS.map((name) => ({
        type: 'bar',
        stack: 'score',
        barWidth: 34,
        name: translate(`scores.dimensions.${name}`),
        itemStyle: { color: palette.dimension[name], borderColor: palette.background.paper, borderWidth: 1 },
        label: {
          show: dimensions[name].contribution >= 6,
          color: palette.background.paper,
          fontWeight: 600,
          formatter: () => points(dimensions[name].contribution),
        },
        data: [dimensions[name].contribution],
      })),
    }),
    [chart, dimensions, palette, points, translate],
  );
}
