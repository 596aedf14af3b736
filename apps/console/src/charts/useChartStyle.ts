import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';

/** How charts look in the theme that is chosen: `base` begins every option, `axis` every axis. */
export function useChartStyle() {
  const { palette, typography } = useTheme();
  return useMemo(
    () => ({
      base: {
        animation: false,
        backgroundColor: 'transparent',
        textStyle: { fontFamily: typography.fontFamily, color: palette.text.primary, fontSize: 12 },
        tooltip: {
          backgroundColor: palette.background.paper,
          borderColor: palette.divider,
          textStyle: { color: palette.text.primary, fontSize: 12 },
        },
      },
      axis: {
        axisLabel: { color: palette.text.secondary },
        axisLine: { lineStyle: { color: palette.divider } },
        splitLine: { lineStyle: { color: palette.divider } },
        nameTextStyle: { color: palette.text.secondary },
      },
    }),
    [palette, typography],
  );
}
