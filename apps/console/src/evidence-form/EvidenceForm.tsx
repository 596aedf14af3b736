import type { SubjectKind } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import type { ReactNode } from 'react';
import { DeleteWithConfirmButton, Form, SaveButton, useRecordContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { LiveScore } from './LiveScore';

interface EvidenceFormProps {
  readonly kind: SubjectKind;
  /** What a new record begins with. */
  readonly defaultValues?: object;
  /** The inputs. */
  readonly children: ReactNode;
}

/** What is declared of a subject, to be edited, with the score that it would have beside it. */
export const EvidenceForm = ({ kind, defaultValues, children }: EvidenceFormProps) => {
  const record = useRecordContext<{ readonly id: string; readonly chains?: readonly object[] }>();
  // Until it is read as a whole, react-admin hands over what a list has of it.
  if (record?.id !== undefined && record.chains === undefined) return null;
  return (
    <Form defaultValues={defaultValues} warnWhenUnsavedChanges>
      <Box sx={LAYOUT}>
        <Card sx={{ p: 2, minWidth: 0 }}>
          {children}
          <FormButtons isSaved={record?.id !== undefined} />
        </Card>
        <Box sx={{ position: { lg: 'sticky' }, top: 64, minWidth: 0, order: { xs: -1, lg: 0 } }}>
          <LiveScore kind={kind} id={record?.id} />
        </Box>
      </Box>
    </Form>
  );
};

const LAYOUT = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 300px' },
};

const FormButtons = ({ isSaved }: { isSaved: boolean }) => {
  const { clearErrors } = useFormContext();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, mt: 2 }}>
      {/* What the last answer said is wrong must not keep the next attempt from being sent. */}
      <SaveButton onClick={() => clearErrors()} alwaysEnable />
      {isSaved && <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />}
    </Box>
  );
};
