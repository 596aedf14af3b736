import { Layout, type LayoutProps } from 'react-admin';
import { TourPanel } from '../tour';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';
import { PageError } from './PageError';

/** App bar, menu, and the screen, with the tour above it while somebody takes it. */
export const ConsoleLayout = (props: LayoutProps) => (
  <>
    <Layout {...props} appBar={ConsoleAppBar} menu={ConsoleMenu} error={PageError} />
    <TourPanel />
  </>
);
