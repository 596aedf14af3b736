import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';

/** Is there no room for columns? Lists then show cards. */
export const useIsNarrow = (): boolean =>
  useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('md'), { noSsr: true });
