import type { CallerReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure, Page } from '../layout';
import { Fact, Panel } from '../scores';
import { ChangePassword } from './ChangePassword';
import { SignOutEverywhere } from './SignOutEverywhere';

/** Who is signed in, what they may do, and how they sign in. */
const AccountPage = () => {
  const translate = useTranslate();
  const { data: caller, error, refetch } = useReading<CallerReply>('/v1/sessions/current');
  return (
    <Page title={translate('account.title')}>
      {error !== null && <Failure error={error} onAgain={() => void refetch()} />}
      <Panel title={translate('account.me')}>
        {caller === undefined ? (
          <Skeleton />
        ) : (
          <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0 }}>
            <Fact name="resources.users.fields.name" value={caller.name} />
            <Fact name="resources.users.fields.email" value={caller.email} />
            {caller.role !== null && (
              <Fact name="resources.users.fields.role" value={translate(`access.roles.${caller.role}`)} />
            )}
            <Fact
              name="account.may"
              value={caller.scopes.map((scope) => translate(`access.scopes.${scope}`)).join(' · ')}
            />
          </Box>
        )}
      </Panel>
      <ChangePassword />
      {caller !== undefined && <SignOutEverywhere caller={caller} />}
    </Page>
  );
};

export default AccountPage;
