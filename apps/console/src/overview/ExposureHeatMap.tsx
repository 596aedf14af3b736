import type { PortfolioExposure } from '@lodestone/contracts';
import Skeleton from '@mui/material/Skeleton';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useReading } from '../api';
import { Chart, useChartStyle } from '../charts';
import { Failure, useIsNarrow } from '../layout';
import { useMaterialNames } from '../materials';
import { Panel, useFigures } from '../scores';
import { type HeatMap, heatMapOf } from './heatMap';

const ROW = 22;
const AXIS = 70;
/** From here on a cell stands out so far that its figure has to be in the colour of the paper. */
const STRONG = { light: 55, dark: 70 };

/** How exposed suppliers are at each stage of each material; a cell leads to those who have the material. */
export const ExposureHeatMap = () => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { data, error, refetch } = useReading<PortfolioExposure>('/v1/portfolio/exposures');
  if (error !== null) return <Failure error={error} onAgain={() => void refetch()} />;
  if (data?.stages.length === 0) return null;
  const words = [translate('overview.exposureWords')];
  if (data !== undefined && data.counted < data.suppliers) {
    const counts = { counted: count(data.counted), suppliers: count(data.suppliers) };
    words.push(translate('overview.exposureSample', counts));
  }
  return (
    <Panel title={translate('overview.exposure')} words={words.join(' ')}>
      {data === undefined ? <Skeleton variant="rounded" height={320} /> : <Cells exposure={data} />}
    </Panel>
  );
};

const Cells = ({ exposure: { stages } }: { exposure: PortfolioExposure }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { points, count } = useFigures();
  const { nameOf } = useMaterialNames();
  const map = useMemo(() => heatMapOf(stages, nameOf), [stages, nameOf]);
  const option = useHeatMapOption(map, nameOf);
  const rows = map.cells.map(({ material, stage, median, lowerQuartile, upperQuartile, suppliers }) => ({
    [translate('overview.material')]: nameOf(material),
    [translate('overview.stage')]: translate(`evidence.stages.${stage}`),
    [translate('overview.median')]: points(median),
    [translate('overview.middleHalf')]: `${points(lowerQuartile)}–${points(upperQuartile)}`,
    [translate('overview.counted')]: count(suppliers),
  }));
  const worst = map.cells.reduce((one, other) => (other.median > one.median ? other : one));
  return (
    <Chart
      name="exposure"
      label={translate('overview.exposureLabel', {
        material: nameOf(worst.material),
        stage: translate(`evidence.stages.${worst.stage}`),
        median: points(worst.median),
      })}
      {...{ option, rows }}
      height={map.materials.length * ROW + AXIS}
      onPick={({ name: material }) =>
        void navigate(`/suppliers?filter=${encodeURIComponent(JSON.stringify({ material }))}`)
      }
    />
  );
};

function useHeatMapOption({ materials, stages, cells }: HeatMap, nameOf: (code: string) => string) {
  const translate = useTranslate();
  const { points, count } = useFigures();
  const { base, axis } = useChartStyle();
  const { palette } = useTheme();
  const isNarrow = useIsNarrow();
  return useMemo(
    () => ({
      ...base,
      grid: { left: 4, right: 8, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        ...base.tooltip,
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const { material, stage, median, lowerQuartile, upperQuartile, suppliers } = cells[dataIndex];
          return translate('overview.exposureCell', {
            ...{ material: nameOf(material), stage: translate(`evidence.stages.${stage}`) },
            ...{ median: points(median), lower: points(lowerQuartile), upper: points(upperQuartile) },
            count: count(suppliers),
          });
        },
      },
      visualMap: {
        ...{ show: false, min: 0, max: 100, dimension: 2 },
        inRange: { color: [palette.background.default, palette.dimension.chinaExposure] },
      },
      xAxis: {
        ...{ type: 'category', ...axis, position: 'top', splitLine: { show: false } },
        data: stages.map((stage) => translate(`evidence.stages.${stage}`)),
        axisLabel: { ...axis.axisLabel, interval: 0, rotate: isNarrow ? 45 : 0 },
      },
      yAxis: {
        type: 'category',
        ...axis,
        inverse: true,
        data: materials.map(nameOf),
        splitLine: { show: false },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map(({ material, stage, median }) => ({
            name: material,
            value: [stages.indexOf(stage), materials.indexOf(material), median],
            label: { color: median < STRONG[palette.mode] ? palette.text.primary : palette.background.paper },
          })),
          label: { show: true, formatter: ({ value }: { value: number[] }) => Math.round(value[2]) },
          itemStyle: { borderColor: palette.background.paper, borderWidth: 1 },
          cursor: 'pointer',
        },
      ],
    }),
    [base, axis, palette, isNarrow, materials, stages, cells, nameOf, points, count, translate],
  );
}
