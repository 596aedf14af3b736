import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Chart, useChartStyle } from '../charts';
import { useFigures } from '../scores';

interface Line {
  readonly name: string;
  /** In the order of time; each value holds until the next. `null`: not scored from then on. */
  readonly points: readonly { readonly at: string; readonly value: number | null; readonly cause?: string }[];
  readonly isDashed?: boolean;
}

interface ScoreLinesProps {
  readonly name: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Scores over time as steps, with a mark at each change. */
export const ScoreLines = ({ name, label, lines }: ScoreLinesProps) => {
  const translate = useTranslate();
  const { moment, day } = useFigures();
  const option = useLinesOption(lines);
  const written = (at: string) => (at.includes('T') ? moment(at) : day(at));
  const rows = lines.flatMap((line) =>
    line.points.map(({ at, value, cause }) => ({
      [translate('outlook.line')]: line.name,
      [translate('outlook.day')]: written(at),
      [translate('scores.score')]: value ?? translate('scores.notScored'),
      ...(cause !== undefined && { [translate('outlook.cause')]: cause }),
    })),
  );
  return <Chart {...{ name, label, option, rows }} height={200} />;
};

function useLinesOption(lines: readonly Line[]) {
  const { palette } = useTheme();
  const chart = useChartStyle();
  const { points } = useFigures();
  return useMemo(
    () => ({
      ...chart.base,
      grid: { left: 4, right: 20, top: 28, bottom: 4, containLabel: true },
      legend: {
        show: lines.length > 1,
        top: 0,
        left: 0,
        textStyle: { color: palette.text.primary },
      },
      tooltip: {
        ...chart.base.tooltip,
        trigger: 'item',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? points(value) : ''),
      },
      xAxis: {
        type: 'time',
        ...chart.axis,
        splitLine: { show: false },
        axisLabel: { ...chart.axis.axisLabel, hideOverlap: true },
      },
      yAxis: { type: 'value', min: 0, max: 100, ...chart.axis },
      series: lines.map((line, index) => {
        const colour = index === 0 ? palette.primary.main : palette.dimension.chinaExposure;
        return {
          type: 'line',
          step: 'end',
          name: line.name,
          symbol: index === 0 ? 'circle' : 'diamond',
          symbolSize: 8,
          showAllSymbol: true,
          itemStyle: { color: colour },
          lineStyle: { color: colour, width: 2, type: line.isDashed ? 'dashed' : 'solid' },
          data: line.points.map(({ at, value }) => [at, value]),
        };
      }),
    }),
    [chart, lines, palette, points],
  );
}
