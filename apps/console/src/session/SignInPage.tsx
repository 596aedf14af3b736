import type { SignInWays } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { Notification, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useReading } from '../api';
import { Wordmark } from '../layout';
import { FinishOpenId } from './FinishOpenId';
import { PasswordForm } from './PasswordForm';

/** The first page: by password, or by OpenID Connect where that is configured. */
export const SignInPage = () => {
  const translate = useTranslate();
  const [parameters] = useSearchParams();
  const { data: ways } = useReading<SignInWays>('/v1/sessions/ways', { staleTime: Infinity });
  const refusal = parameters.get('error');
  const code = parameters.get('code');
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Card sx={{ width: '100%', maxWidth: 380, p: 4, display: 'grid', gap: 2.5 }}>
        <div>
          <Wordmark />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            {translate('app.session.intro')}
          </Typography>
        </div>
        <Typography variant="h5" component="h1">
          {translate('app.session.title')}
        </Typography>
        {code !== null && <FinishOpenId code={code} />}
        {refusal !== null && (
          <Alert severity="warning">
            {translate(`problems.codes.${refusal}`, { _: translate('app.session.refused') })}
          </Alert>
        )}
        <PasswordForm />
        {ways?.openId === true && (
          <>
            <Divider>{translate('app.session.or')}</Divider>
            <Button variant="outlined" href="/v1/sessions/oidc/start">
              {translate('app.session.openId')}
            </Button>
          </>
        )}
      </Card>
      <Notification />
    </Box>
  );
};
