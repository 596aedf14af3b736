import type { ExplanationReply } from '@lodestone/contracts';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Chart, useChartStyle } from '../charts';
import { useCoveredCountriesInForce, useFigures } from '../scores';
import { type FlowNode, pathFlows, tallestColumn } from './pathFlows';

/** Room of a node, in pixels. */
const ROW = 34;
const LEAST_HEIGHT = 150;

/** By what ways exposure comes, tier by tier: the broader, the more points of it. */
export const PathChart = ({ paths }: Pick<ExplanationReply['lookThrough'], 'paths'>) => {
  const translate = useTranslate();
  const { points, country } = useFigures();
  const { base } = useChartStyle();
  const { palette } = useTheme();
  const covered = useCoveredCountriesInForce();
  const { nodes, flows } = useMemo(() => pathFlows(paths), [paths]);
  const nameOf = useMemo(() => {
    const names = new Map(nodes.map((node) => [node.key, textOf(node)]));
    return (key: string) => names.get(key) ?? key;

    function textOf({ supplier, end }: FlowNode): string {
      if (supplier !== null) return supplier.name;
      if (end === null) return translate('outlook.itself');
      return end.country === null ? translate(`outlook.ends.${end.endsAt}`) : country(end.country);
    }
  }, [nodes, translate, country]);
  const option = useMemo(() => {
    const colourOf = ({ end }: FlowNode) => {
      if (end?.country == null) return end === null ? palette.primary.main : palette.text.disabled;
      return covered.includes(end.country)
        ? palette.dimension.chinaExposure
        : palette.dimension.verticalIntegration;
    };
    return {
      ...base,
      series: [
        {
          ...{ type: 'sankey', left: 4, right: 110, top: 8, bottom: 8, draggable: false, nodeGap: 14 },
          data: nodes.map((node) => ({ name: node.key, itemStyle: { color: colourOf(node) } })),
          links: flows.map(({ from, to, points: value }) => ({ source: from, target: to, value })),
          lineStyle: { color: 'source', opacity: 0.35 },
          label: {
            color: palette.text.primary,
            formatter: ({ name }: { name: string }) => nameOf(name),
            ...{ width: 110, overflow: 'truncate' },
          },
          tooltip: {
            formatter: ({ name, data, value }: FlowTip) =>
              data.source === undefined
                ? `${nameOf(name)}: ${points(value)}`
                : `${nameOf(data.source)} → ${nameOf(data.target ?? '')}: ${points(value)}`,
          },
        },
      ],
    };
  }, [base, nodes, flows, nameOf, points, covered, palette]);
  const rows = flows.map(({ from, to, points: value }) => ({
    [translate('outlook.flowFrom')]: nameOf(from),
    [translate('outlook.flowTo')]: nameOf(to),
    [translate('outlook.flowPoints')]: value,
  }));
  return (
    <Chart
      name="look-through"
      label={translate('outlook.pathsLabel', { count: paths.length })}
      {...{ option, rows }}
      height={Math.max(LEAST_HEIGHT, tallestColumn(nodes) * ROW)}
    />
  );
};

interface FlowTip {
  readonly name: string;
  readonly value: number;
  readonly data: { readonly source?: string; readonly target?: string };
}
