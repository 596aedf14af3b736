import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A part of a page under its heading. */
export const Panel = ({
  title,
  words,
  children,
}: {
  readonly title: string;
  /** What is to be seen here, in a sentence. */
  readonly words?: string;
  readonly children: ReactNode;
}) => (
  <Card component="section" sx={{ p: 2, minWidth: 0 }}>
    <Typography variant="h6" component="h2">
      {title}
    </Typography>
    {words !== undefined && (
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {words}
      </Typography>
    )}
    {children}
  </Card>
);
