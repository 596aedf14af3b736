/** Charts: `Chart` draws an ECharts option; `useChartStyle` gives what every option begins with. */
export { Chart, type ChartProps } from './Chart';
export { SaveRows } from './SaveRows';
export { useChartStyle } from './useChartStyle';
