import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface ChartToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Something that can be done with a chart. */
export const ChartTool = ({ label, onClick, children }: ChartToolProps) => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate(label)}>
      <IconButton size="small" aria-label={translate(label)} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
};
