import { type ErrorProps, Title } from 'react-admin';
import { Failure } from './Failure';

/** What stands in the place of a screen that failed. */
export const PageError = ({ error }: ErrorProps) => (
  <>
    <Title title="ra.page.error" />
    <Failure error={error as Error} onAgain={() => window.location.reload()} />
  </>
);
