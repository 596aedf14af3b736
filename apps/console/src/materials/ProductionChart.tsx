import type { Material, ProductionShare } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Chart, useChartStyle } from '../charts';
import { Panel, useCoveredCountriesInForce, useFigures } from '../scores';
import { productionBars } from './productionBars';

/** Below this part of a stage, a segment has no room for the code of its country. */
const ROOM = 0.05;
const ROW = 34;
const AXIS = 36;

/** Who produces each stage: a bar a stage, a segment a country; what nobody has published is left hatched. */
export const ProductionChart = ({
  material,
  shares,
}: {
  material: Material;
  shares: readonly ProductionShare[];
}) => {
  const translate = useTranslate();
  const { finely, country } = useFigures();
  const { base, axis } = useChartStyle();
  const { palette } = useTheme();
  const covered = useCoveredCountriesInForce();
  const { stages, segments } = useMemo(
    () =>
      productionBars(
        material.stages.map(({ stage }) => stage),
        shares,
      ),
    [material, shares],
  );
  const option = useMemo(() => {
    const colourOf = (code: string | null) => {
      if (code === null) return 'transparent';
      return covered.includes(code) ? palette.dimension.chinaExposure : palette.dimension.verticalIntegration;
    };
    const nameOf = (code: string | null) =>
      code === null ? translate('materials.notPublished') : country(code);
    return {
      ...base,
      tooltip: { ...base.tooltip, valueFormatter: (value: unknown) => finely(Number(value)) },
      grid: { left: 4, right: 16, top: 4, bottom: 4, containLabel: true },
      xAxis: {
        ...axis,
        type: 'value',
        max: 1,
        axisLabel: { ...axis.axisLabel, formatter: (value: number) => finely(value) },
      },
      yAxis: {
        ...axis,
        type: 'category',
        inverse: true,
        data: stages.map((stage) => translate(`evidence.stages.${stage}`)),
      },
      series: segments.map(({ country: code, shares: parts }) => ({
        name: nameOf(code),
        type: 'bar',
        stack: 'production',
        barWidth: 20,
        data: parts,
        itemStyle: {
          color: colourOf(code),
          borderColor: code === null ? palette.divider : palette.background.paper,
          borderWidth: 1,
        },
        label: {
          show: code !== null,
          color: palette.background.paper,
          fontSize: 11,
          formatter: ({ value }: { value: number | null }) => ((value ?? 0) >= ROOM ? (code ?? '') : ''),
        },
      })),
    };
  }, [stages, segments, covered, base, axis, palette, translate, finely, country]);
  const rows = segments.flatMap(({ country: code, shares: parts }) =>
    stages.flatMap((stage, place) =>
      parts[place] === null
        ? []
        : [
            {
              [translate('resources.production-shares.fields.stage')]: translate(`evidence.stages.${stage}`),
              [translate('resources.production-shares.fields.country')]:
                code === null ? translate('materials.notPublished') : country(code),
              [translate('resources.production-shares.fields.share')]: finely(parts[place]),
            },
          ],
    ),
  );
  if (shares.length === 0) {
    return <Panel title={translate('materials.production')}>{translate('materials.noProduction')}</Panel>;
  }
  const most = segments.find(({ country: code }) => code !== null);
  return (
    <Panel title={translate('materials.production')} words={translate('materials.productionWords')}>
      <Chart
        label={translate('materials.productionLabel', {
          material: material.name,
          country: most?.country == null ? '' : country(most.country),
        })}
        name={`production-${material.code}`}
        option={option}
        rows={rows}
        height={stages.length * ROW + AXIS}
      />
      <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, fontSize: '0.75rem' }}>
        <Key colour={palette.dimension.chinaExposure} text={translate('scores.covered')} />
        <Key colour={palette.dimension.verticalIntegration} text={translate('materials.otherCountry')} />
        <Key colour="transparent" text={translate('materials.notPublished')} />
      </Box>
    </Panel>
  );
};

const Key = ({ colour, text }: { colour: string; text: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
    <Box sx={{ width: 12, height: 12, bgcolor: colour, border: 1, borderColor: 'divider' }} />
    {text}
  </Box>
);
