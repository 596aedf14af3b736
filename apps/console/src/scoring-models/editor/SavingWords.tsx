import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Saving } from './useAutosave';

interface SavingWordsProps {
  readonly isEditable: boolean;
  readonly isTrial: boolean;
  readonly saving: Saving;
}

/** Whether what is on the screen is safe, in words. */
export const SavingWords = ({ isEditable, isTrial, saving: { state, error, again } }: SavingWordsProps) => {
  const translate = useTranslate();
  if (!isEditable || isTrial) {
    return <Words>{translate(isEditable ? 'weights.saving.trial' : 'weights.saving.never')}</Words>;
  }
  return (
    <>
      <Words isWrong={state === 'failed'}>
        {translate(`weights.saving.${state}`)}
        {state === 'failed' && error !== null && ` ${translate(error.message, { _: error.message })}`}
      </Words>
      {state === 'failed' && (
        <Button size="small" onClick={again}>
          {translate('problems.again')}
        </Button>
      )}
    </>
  );
};

const Words = ({ isWrong = false, children }: { isWrong?: boolean; children: React.ReactNode }) => (
  <Typography variant="body2" role="status" sx={{ color: isWrong ? 'error.main' : 'text.secondary' }}>
    {children}
  </Typography>
);
