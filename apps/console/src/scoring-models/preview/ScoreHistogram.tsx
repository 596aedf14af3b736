import type { ScoringModelRecord } from '@lodestone/contracts';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Chart, useChartStyle } from '../../charts';
import { useFigures } from '../../scores';
import { BARS } from './histogram';
import type { BeforeAndAfter } from './impact';
import { LimitHandles } from './LimitHandles';
import type { LimitMoves } from './LimitSlider';

type Limits = Pick<ScoringModelRecord, 'bandLimits'>;

interface ScoreHistogramProps {
  readonly histogram: BeforeAndAfter<readonly number[]>;
  readonly active: Limits;
  readonly draft: Limits;
  /** Moves the limits of the draft's bands; left out: they cannot be moved. */
  readonly limits?: LimitMoves;
}

const STEP = 100 / BARS;
/** Where the bars stand in the picture, in pixels from its edges. */
const EDGES = { left: 44, right: 12, top: 44, bottom: 24 };

/** Scores before and after, with the limits of the draft's bands. */
export const ScoreHistogram = ({ histogram, active, draft, limits }: ScoreHistogramProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const option = useHistogramOption(histogram, draft);
  const rows = histogram.before.map((before, bar) => ({
    [translate('weights.scoresFrom')]: points(bar * STEP),
    [translate('scoringRuns.before')]: before,
    [translate('scoringRuns.after')]: histogram.after[bar],
  }));
  return (
    <Chart
      name="scores"
      label={translate('weights.histogramWords')}
      option={option}
      rows={rows}
      height={220}
      handles={
        limits && (
          <LimitHandles edges={EDGES} active={active.bandLimits} limits={draft.bandLimits} {...limits} />
        )
      }
    />
  );
};

function useHistogramOption({ before, after }: ScoreHistogramProps['histogram'], { bandLimits }: Limits) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { points } = useFigures();
  const chart = useChartStyle();
  return useMemo(() => {
    const line = (band: keyof Limits['bandLimits']) => ({
      xAxis: bandLimits[band] * 100,
      lineStyle: { color: palette.band[band].strong },
      label: { formatter: translate(`scores.bands.${band}`), color: palette.band[band].strong },
    });
    const bars = (name: string, data: readonly number[], color: string) => ({
      ...{
        type: 'bar',
        name: translate(name),
        data,
        itemStyle: { color },
        barGap: '-100%',
        barCategoryGap: '10%',
      },
    });
    return {
      ...chart.base,
      tooltip: { ...chart.base.tooltip, trigger: 'axis' },
      legend: { top: 0, left: 0, textStyle: { color: palette.text.secondary } },
      grid: EDGES,
      xAxis: [
        {
          ...{ type: 'category', ...chart.axis, axisTick: { show: false } },
          data: before.map((_, bar) => points(bar * STEP)),
          axisLabel: { ...chart.axis.axisLabel, interval: 4 },
        },
        // A limit may stand within a bar, where an axis of bars has no place.
        { type: 'value', min: 0, max: 100, show: false },
      ],
      yAxis: { type: 'value', minInterval: 1, ...chart.axis },
      series: [
        bars('scoringRuns.before', before, palette.divider),
        {
          ...bars('scoringRuns.after', after, palette.primary.main),
          itemStyle: { color: 'transparent', borderColor: palette.primary.main, borderWidth: 1.5 },
        },
        {
          ...{ type: 'line', xAxisIndex: 1, data: [] },
          markLine: {
            ...{ symbol: 'none', silent: true, animation: false },
            data: [line('moderate'), line('high'), line('critical')],
          },
        },
      ],
    };
  }, [chart, before, after, bandLimits, palette, points, translate]);
}
