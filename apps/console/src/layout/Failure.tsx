import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

/** Says that something failed and why, and offers to try it again. */
export const Failure = ({ error, onAgain }: { error: Error; onAgain?: () => void }) => {
  const translate = useTranslate();
  const again = onAgain && (
    <Button color="inherit" onClick={onAgain}>
      {translate('problems.again')}
    </Button>
  );
  return (
    <Alert severity="error" variant="outlined" action={again} sx={{ m: 2 }}>
      <AlertTitle>{translate('problems.title')}</AlertTitle>
      <Typography variant="body2">{translate(error.message, { _: error.message })}</Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('problems.advice')}
      </Typography>
    </Alert>
  );
};
