/** The parts of ECharts that the charts here are made of; what is not listed is not loaded. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as load } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

load([
  ...[
    BarChart,
    CustomChart,
    LineChart,
    AriaComponent,
    GridComponent,
    LegendComponent,
    MarkLineComponent,
    TooltipComponent,
  ],
  CanvasRenderer,
]);

export { init };
