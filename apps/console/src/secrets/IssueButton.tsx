import AddIcon from '@mui/icons-material/Add';
import { type ReactNode, useState } from 'react';
import { Button, CanAccess, useRefresh } from 'react-admin';
import { IssueDialog } from './IssueDialog';

interface IssueButtonProps<Issued> {
  readonly resource: string;
  readonly label: string;
  readonly defaultValues: object;
  /** The inputs. */
  readonly children: ReactNode;
  /** Shows what comes back, this once. */
  readonly show: (issued: Issued, onClose: () => void) => ReactNode;
}

/** Adds a record that comes with a secret: first what it needs, then the secret. */
export function IssueButton<Issued>({ children, show, ...props }: IssueButtonProps<Issued>) {
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  // Only here, and forgotten with the dialog: no cache and no store ever holds it.
  const [issued, setIssued] = useState<Issued | null>(null);
  const onIssued = (given: Issued) => {
    setOpen(false);
    setIssued(given);
  };
  // Not before: a list that is read anew may show itself otherwise, and take the secret from the screen.
  const onShown = () => {
    setIssued(null);
    refresh();
  };
  return (
    <>
      <CanAccess resource={props.resource} action="create">
        <Button label={props.label} onClick={() => setOpen(true)}>
          <AddIcon />
        </Button>
      </CanAccess>
      {isOpen && (
        <IssueDialog<Issued> {...props} onIssued={onIssued} onClose={() => setOpen(false)}>
          {children}
        </IssueDialog>
      )}
      {issued !== null && show(issued, onShown)}
    </>
  );
}
