import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { type Cell, saveFile, toCsv } from '../csv';
import { ChartTool } from './ChartTool';

interface SaveRowsProps<Row> {
  /** Name of the file, without an ending. */
  readonly name: string;
  /** What it will hold, worked out when it is asked for. */
  readonly rows: () => readonly Row[];
}

/** Saves figures as CSV: those of a chart, or of what shows them as a table anyway. */
export const SaveRows = <Row extends Readonly<Record<keyof Row, Cell>>>({
  name,
  rows,
}: SaveRowsProps<Row>) => {
  const save = () => saveFile(`${name}.csv`, new Blob([toCsv(rows())], { type: 'text/csv' }));
  return (
    <ChartTool label="app.chart.saveTable" onClick={save}>
      <DownloadIcon fontSize="small" />
    </ChartTool>
  );
};
