import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import type { ChartProps } from './Chart';

export type DrawnChart = Pick<EChartsType, 'getDataURL'>;

interface Drawing {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly drawn: RefObject<DrawnChart | null>;
  readonly option: EChartsCoreOption;
  readonly onPick?: ChartProps['onPick'];
  readonly isShown: boolean;
}

/** Draws into a place, anew whenever the option changes, and keeps to the size of the place. */
export function useDrawing({ place, drawn, option, onPick, isShown }: Drawing): void {
  const chart = useRef<EChartsType>(null);
  const latest = useRef({ option, onPick });

  useEffect(() => {
    latest.current = { option, onPick };
    chart.current?.setOption(option, { notMerge: true });
  }, [option, onPick]);

  useEffect(() => {
    const element = place.current;
    if (!isShown || element === null) return undefined;
    let isGone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    void import('./echarts').then(({ init }) => {
      if (isGone) return;
      chart.current = init(element);
      drawn.current = chart.current;
      chart.current.on('click', (part) =>
        latest.current.onPick?.({ name: part.name, seriesName: part.seriesName }),
      );
      chart.current.setOption(latest.current.option);
      observer.observe(element);
    });
    return () => {
      isGone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
      drawn.current = null;
    };
  }, [place, drawn, isShown]);
}
