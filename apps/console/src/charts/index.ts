/** Charts: `Chart` draws an ECharts option; `useChartStyle` gives what every option begins with. */
export { Chart, type ChartProps } from './Chart';
export { useChartStyle } from './useChartStyle';
