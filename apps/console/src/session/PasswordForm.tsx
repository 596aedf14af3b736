import type { SignInRequest } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';

/** E-mail address and password, which the browser may fill in. */
export const PasswordForm = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as SignInRequest;
    setBusy(true);
    setProblem(null);
    try {
      await login(fields);
    } catch (cause) {
      const { message } = cause as Error;
      setProblem(translate(message, { _: message }));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 16 }}>
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        label={translate('app.session.email')}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        required
        label={translate('app.session.password')}
      />
      <Button type="submit" variant="contained" size="large" disabled={isBusy}>
        {translate('app.session.submit')}
      </Button>
    </form>
  );
};
