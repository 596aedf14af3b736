import ImageIcon from '@mui/icons-material/ImageOutlined';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { RefObject } from 'react';
import { saveFile } from '../csv';
import type { ChartProps } from './Chart';
import { ChartTool } from './ChartTool';
import { SaveRows } from './SaveRows';
import type { DrawnChart } from './useDrawing';

interface ChartToolsProps extends Pick<ChartProps, 'name' | 'rows'> {
  readonly drawn: RefObject<DrawnChart | null>;
  readonly isTable: boolean;
  readonly setTable: (isTable: boolean) => void;
}

/** Shows the figures as a table, and saves them. */
export const ChartTools = ({ name, rows, drawn, isTable, setTable }: ChartToolsProps) => {
  const { palette } = useTheme();
  const savePicture = () => {
    const address = drawn.current?.getDataURL({ pixelRatio: 2, backgroundColor: palette.background.paper });
    if (address !== undefined) saveFile(`${name}.png`, address);
  };
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 0.5 }}>
      <ChartTool
        label={isTable ? 'app.chart.asChart' : 'app.chart.asTable'}
        onClick={() => setTable(!isTable)}
      >
        <TableIcon fontSize="small" />
      </ChartTool>
      {!isTable && (
        <ChartTool label="app.chart.saveImage" onClick={savePicture}>
          <ImageIcon fontSize="small" />
        </ChartTool>
      )}
      <SaveRows name={name} rows={() => rows} />
    </Box>
  );
};
