import AddIcon from '@mui/icons-material/Add';
import type { NewApiKey } from '@lodestone/contracts';
import { useState } from 'react';
import { Button, CanAccess, TopToolbar, useRefresh } from 'react-admin';
import { ApiKeyDialog } from './ApiKeyDialog';
import { NewKeyDialog } from './NewKeyDialog';

/** Issues a key: first what it is for, then the key itself, this once. */
export const CreateApiKey = () => {
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  // Only here, and forgotten with the dialog: no cache and no store ever holds it.
  const [issued, setIssued] = useState<NewApiKey | null>(null);
  const show = (key: NewApiKey) => {
    setOpen(false);
    setIssued(key);
    refresh();
  };
  return (
    <TopToolbar>
      <CanAccess resource="api-keys" action="create">
        <Button label="access.createKey" onClick={() => setOpen(true)}>
          <AddIcon />
        </Button>
      </CanAccess>
      {isOpen && <ApiKeyDialog onIssued={show} onClose={() => setOpen(false)} />}
      {issued !== null && <NewKeyDialog issued={issued} onClose={() => setIssued(null)} />}
    </TopToolbar>
  );
};
