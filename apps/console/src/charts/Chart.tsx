import Box from '@mui/material/Box';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Cell } from '../csv';
import { ChartTable } from './ChartTable';
import { ChartTools } from './ChartTools';
import { type DrawnChart, useDrawing } from './useDrawing';

/** A chart and the figures that it shows. */
export interface ChartProps {
  /** What it says, in a sentence: read out in place of the picture. */
  readonly label: string;
  /** Name of the files that it is saved as, without an ending. */
  readonly name: string;
  readonly option: EChartsCoreOption;
  /** The same figures as rows: the table beside the chart, and the CSV. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly height?: number;
  /** What can be done on the picture itself; it goes when the table is shown. */
  readonly handles?: ReactNode;
  /** Somebody has clicked a part of it; by what ECharts calls it. */
  readonly onPick?: (part: { readonly name: string; readonly seriesName?: string }) => void;
}

/** The one way to a chart: drawn on a canvas once ECharts is there, readable as a table, saved as PNG or CSV. */
export const Chart = ({ label, name, option, rows, height = 160, handles, onPick }: ChartProps) => {
  const [isTable, setTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart>(null);
  useDrawing({ place, drawn, option, onPick, isShown: !isTable });
  return (
    <Box component="figure" sx={{ m: 0, position: 'relative' }}>
      <ChartTools {...{ name, rows, drawn, isTable, setTable }} />
      {isTable ? (
        <ChartTable label={label} rows={rows} />
      ) : (
        <Box sx={{ position: 'relative' }}>
          <Box ref={place} role="img" aria-label={label} sx={{ height, width: '100%' }} />
          {handles}
        </Box>
      )}
    </Box>
  );
};
