import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';

interface PageProps {
  /** In the language that is chosen. */
  readonly title: string;
  /** Beside the heading: what state it is in, and what can be done. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A screen that is no list and no form: its heading, and its parts under each other. */
export const Page = ({ title, beside, children }: PageProps) => (
  <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Title title={title} />
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Typography variant="h4" component="h1" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {title}
      </Typography>
      {beside}
    </Box>
    {children}
  </Box>
);
