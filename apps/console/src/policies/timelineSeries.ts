import type { Policy } from '@lodestone/contracts';
import type { CustomSeriesOption } from 'echarts/charts';
import { daysAfter } from './policyChanges';
import { policyPeriods } from './policyPeriods';

interface TimelineColours {
  readonly inForce: string;
  readonly suspended: string;
  readonly today: string;
}

/** What has no known end is drawn so far beyond today. */
const AHEAD = 730;
const HEIGHT = 12;

/** The periods of policies as bars, and a line for today; a row is the position of its policy. */
export function timelineSeries(
  policies: readonly Policy[],
  now: string,
  colours: TimelineColours,
): CustomSeriesOption[] {
  const horizon = daysAfter(now, AHEAD);
  const data = policies.flatMap((policy, row) =>
    policyPeriods(policy).map(({ from, through, isSuspended }) => ({
      name: policy.code,
      value: [row, Date.parse(from), Date.parse(endOf(from, through, horizon)), isSuspended ? 1 : 0],
    })),
  );
  const periods: CustomSeriesOption = {
    type: 'custom',
    data,
    encode: { x: [1, 2], y: 0 },
    renderItem: (_, api) => {
      const [left, middle] = api.coord([api.value(1), api.value(0)]);
      const [right] = api.coord([api.value(2), api.value(0)]);
      const isSuspended = api.value(3) === 1;
      const colour = isSuspended ? colours.suspended : colours.inForce;
      return {
        type: 'rect',
        shape: { x: left, y: middle - HEIGHT / 2, width: Math.max(2, right - left), height: HEIGHT },
        style: {
          fill: isSuspended ? 'transparent' : colour,
          stroke: colour,
          lineWidth: 1,
          lineDash: isSuspended ? [3, 2] : undefined,
        },
      };
    },
  };
  const line: CustomSeriesOption = {
    type: 'custom',
    silent: true,
    data: [[0, Date.parse(now)]],
    encode: { x: 1, y: 0 },
    renderItem: (parameters, api) => {
      const [x] = api.coord([api.value(1), 0]);
      const { y, height } = parameters.coordSys as unknown as { y: number; height: number };
      return {
        type: 'line',
        shape: { x1: x, x2: x, y1: y, y2: y + height },
        style: { stroke: colours.today, lineWidth: 1.5, lineDash: [4, 3] },
      };
    },
  };
  return [periods, line];
}

/** The first day after a period; a policy that begins beyond the horizon is still to be seen. */
function endOf(from: string, through: string | null, horizon: string): string {
  if (through !== null) return daysAfter(through, 1);
  return from < horizon ? horizon : daysAfter(from, AHEAD);
}
