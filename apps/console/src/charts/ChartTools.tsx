import ImageIcon from '@mui/icons-material/ImageOutlined';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode, RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { saveFile, toCsv } from '../csv';
import type { ChartProps } from './Chart';
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
  const saveRows = () => saveFile(`${name}.csv`, new Blob([toCsv(rows)], { type: 'text/csv' }));
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 0.5 }}>
      <Tool label={isTable ? 'app.chart.asChart' : 'app.chart.asTable'} onClick={() => setTable(!isTable)}>
        <TableIcon fontSize="small" />
      </Tool>
      {!isTable && (
        <Tool label="app.chart.saveImage" onClick={savePicture}>
          <ImageIcon fontSize="small" />
        </Tool>
      )}
      <Tool label="app.chart.saveTable" onClick={saveRows}>
        <DownloadIcon fontSize="small" />
      </Tool>
    </Box>
  );
};

const Tool = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate(label)}>
      <IconButton size="small" aria-label={translate(label)} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
};
