import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** Leads from a row to the page of its record: by keyboard, and in another tab, neither of which a row itself does. */
export const RecordLink = ({ children }: { children: ReactNode }) => {
  const record = useRecordContext();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id: record?.id, type: 'show' })}
      color="inherit"
      underline="hover"
      // The row would go there a second time.
      onClick={(event) => event.stopPropagation()}
    >
      <bdi>{children}</bdi>
    </Link>
  );
};
