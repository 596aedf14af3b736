/** The frame around every screen. */
export { ConsoleLayout } from './ConsoleLayout';
export { Failure } from './Failure';
export { FormDialog } from './FormDialog';
export { Page } from './Page';
export { useIsNarrow } from './useIsNarrow';
export { Wordmark } from './Wordmark';
