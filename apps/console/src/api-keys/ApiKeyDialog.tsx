import { type ApiKeyInput, type NewApiKey, SCOPES } from '@lodestone/contracts';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import {
  CheckboxGroupInput,
  DateTimeInput,
  Form,
  required,
  SaveButton,
  TextInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { ApiProblem, callApi } from '../api';
import { choicesOf } from '../lists';

interface ApiKeyDialogProps {
  readonly onIssued: (key: NewApiKey) => void;
  readonly onClose: () => void;
}

/** Asks what a new key is for, what it may do and until when. */
export const ApiKeyDialog = ({ onIssued, onClose }: ApiKeyDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const issue = async (values: object) => {
    const body = values as ApiKeyInput;
    try {
      onIssued(await callApi<NewApiKey>('/v1/api-keys', { method: 'POST', body }));
      return undefined;
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      notify(cause.message, { type: 'error' });
      return (cause.body as { errors?: object } | null)?.errors;
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="create-key">
      <Form onSubmit={issue} resource="api-keys" defaultValues={{ scopes: ['scores:read'] }}>
        <DialogTitle id="create-key">{translate('access.createKey')}</DialogTitle>
        <DialogContent>
          <TextInput source="name" validate={required()} helperText="access.keyNameHint" autoFocus />
          <CheckboxGroupInput
            source="scopes"
            choices={choicesOf(SCOPES, 'access.scopes')}
            validate={required()}
            row={false}
          />
          <DateTimeInput source="expiresAt" helperText="access.expiresHint" />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton label="access.createKey" icon={<></>} alwaysEnable />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
