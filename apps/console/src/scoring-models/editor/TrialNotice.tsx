import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';

interface TrialNoticeProps {
  readonly isEditable: boolean;
  readonly onEnd: (isTaken: boolean) => void;
}

/** What a link shows is not what is saved: whoever follows it decides. */
export const TrialNotice = ({ isEditable, onEnd }: TrialNoticeProps) => {
  const translate = useTranslate();
  const actions = (
    <>
      {isEditable && (
        <Button color="inherit" size="small" onClick={() => onEnd(true)}>
          {translate('weights.trial.take')}
        </Button>
      )}
      <Button color="inherit" size="small" onClick={() => onEnd(false)}>
        {translate('weights.trial.leave')}
      </Button>
    </>
  );
  return (
    <Alert severity="info" variant="outlined" action={actions}>
      {translate('weights.trial.words')}
    </Alert>
  );
};
