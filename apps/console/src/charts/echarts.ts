/** The parts of ECharts that the charts here are made of; what is not listed is not loaded. */
import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as load } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

load([
  ...[
    BarChart,
    CustomChart,
    HeatmapChart,
    LineChart,
    SankeyChart,
    AriaComponent,
    GridComponent,
    LegendComponent,
    MarkLineComponent,
    TooltipComponent,
    VisualMapComponent,
  ],
  CanvasRenderer,
]);

export { init };
