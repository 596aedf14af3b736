import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A part of a page under its heading. */
export const Panel = ({
  title,
  words,
  tools,
  children,
}: {
  readonly title: string;
  /** What is to be seen here, in a sentence. */
  readonly words?: string;
  /** What can be done with it, beside its heading. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Card component="section" sx={{ p: 2, minWidth: 0 }}>
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: 1 }}>
      <Typography variant="h6" component="h2">
        {title}
      </Typography>
      {tools}
    </Box>
    {words !== undefined && (
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {words}
      </Typography>
    )}
    {children}
  </Card>
);
