import type { Policy } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Chart, useChartStyle } from '../charts';
import { useRowEdit } from '../lists';
import { Panel, useFigures } from '../scores';
import { today } from './policyChanges';
import { policyPeriods } from './policyPeriods';
import { timelineSeries } from './timelineSeries';

const ROW = 24;
const AXIS = 44;

/** The policies of the list over time: a row each, solid where it applies, pale and dashed where it is suspended. */
export const PolicyTimeline = () => {
  const translate = useTranslate();
  const { day } = useFigures();
  const { base, axis } = useChartStyle();
  const { palette } = useTheme();
  const navigate = useNavigate();
  const { data: policies = NONE } = useListContext<Policy>();
  const rowClick = useRowEdit();
  const now = today();
  const option = useMemo(
    () => ({
      ...base,
      tooltip: { show: false },
      grid: { left: 20, right: 12, top: 4, bottom: 4, containLabel: true },
      xAxis: { ...axis, type: 'time' },
      yAxis: {
        ...axis,
        type: 'category',
        inverse: true,
        data: policies.map(({ code }) => code),
        axisLabel: { ...axis.axisLabel, interval: 0 },
      },
      series: timelineSeries(policies, now, {
        inForce: palette.dimension.verticalIntegration,
        suspended: palette.dimension.chinaExposure,
        today: palette.text.primary,
      }),
    }),
    [policies, now, base, axis, palette],
  );
  const rows = policies.flatMap((policy) =>
    policyPeriods(policy).map(({ from, through, isSuspended }) => ({
      [translate('resources.policies.fields.code')]: policy.code,
      [translate('resources.policies.fields.from')]: day(from),
      [translate('resources.policies.fields.through')]:
        through === null ? translate('policies.noEnd') : day(through),
      [translate('policies.state')]: translate(isSuspended ? 'policies.suspended' : 'policies.inForce'),
    })),
  );
  if (policies.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Panel title={translate('policies.timeline')} words={translate('policies.timelineWords')}>
        <Chart
          label={translate('policies.timelineLabel', {
            smart_count: policies.length,
            count: policies.length,
          })}
          name="policies"
          option={option}
          rows={rows}
          height={policies.length * ROW + AXIS}
          onPick={({ name }) => {
            if (rowClick === false) return;
            const picked = policies.find(({ code }) => code === name);
            if (picked !== undefined) void navigate(`/policies/${picked.id}`);
          }}
        />
      </Panel>
    </Box>
  );
};

const NONE: readonly Policy[] = [];
