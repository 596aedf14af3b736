import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';

/** Fetches the session that waits under a code since the sign-in at the OpenID provider. */
export const FinishOpenId = ({ code }: { code: string }) => {
  const translate = useTranslate();
  const login = useLogin();
  const [hasFailed, setFailed] = useState(false);
  // A code counts once, however often this is rendered.
  const sent = useRef<string>(null);
  useEffect(() => {
    if (sent.current === code) return;
    sent.current = code;
    login({ code }).catch(() => setFailed(true));
  }, [code, login]);
  return hasFailed ? (
    <Alert severity="warning">{translate('app.session.openIdExpired')}</Alert>
  ) : (
    <LinearProgress aria-label={translate('app.session.finishing')} />
  );
};
