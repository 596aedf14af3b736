import { Layout, type LayoutProps } from 'react-admin';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';
import { PageError } from './PageError';

/** App bar, menu, and the screen. */
export const ConsoleLayout = (props: LayoutProps) => (
  <Layout {...props} appBar={ConsoleAppBar} menu={ConsoleMenu} error={PageError} />
);
