import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';
import { Form, SaveButton, useNotify, useTranslate } from 'react-admin';
import { ApiProblem, callApi } from '../api';

interface IssueDialogProps<Issued> {
  readonly resource: string;
  /** What its title and its button say. */
  readonly label: string;
  readonly defaultValues: object;
  readonly onIssued: (issued: Issued) => void;
  readonly onClose: () => void;
  /** The inputs. */
  readonly children: ReactNode;
}

/** Asks what a record that comes with a secret needs. Past react-admin, whose cache would keep what comes back. */
export function IssueDialog<Issued>({ resource, label, children, ...props }: IssueDialogProps<Issued>) {
  const translate = useTranslate();
  const notify = useNotify();
  const issue = async (body: object) => {
    try {
      props.onIssued(await callApi<Issued>(`/v1/${resource}`, { method: 'POST', body }));
      return undefined;
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      notify(cause.message, { type: 'error' });
      return (cause.body as { errors?: object } | null)?.errors;
    }
  };
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="sm" aria-labelledby="issue">
      <Form onSubmit={issue} resource={resource} defaultValues={props.defaultValues}>
        <DialogTitle id="issue">{translate(label)}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton label={label} icon={<></>} alwaysEnable />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
