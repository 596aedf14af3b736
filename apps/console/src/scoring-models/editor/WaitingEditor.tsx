import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { EDITOR_COLUMNS } from './columns';

/** The place of the editor while it is being fetched. */
export const WaitingEditor = () => (
  <Box sx={{ py: 2, ...EDITOR_COLUMNS }}>
    <Skeleton variant="rounded" height={520} />
    <Skeleton variant="rounded" height={520} />
  </Box>
);
