import { useEffect } from 'react';
import { Layout, type LayoutProps, useLogout } from 'react-admin';
import { onSignedOutElsewhere } from '../api';
import { TourPanel } from '../tour';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';
import { PageError } from './PageError';

/**
 * App bar, menu, and the screen, with the tour above it while somebody takes it. Whoever signs out in another tab is signed
 * out in this one as well.
 */
export const ConsoleLayout = (props: LayoutProps) => {
  const logout = useLogout();
  useEffect(() => onSignedOutElsewhere(() => void logout()), [logout]);
  return (
    <>
      <Layout {...props} appBar={ConsoleAppBar} menu={ConsoleMenu} error={PageError} />
      <TourPanel />
    </>
  );
};
