import type { ScoringModelRecord } from '@lodestone/contracts';
import { useCreate, useRedirect, useTranslate } from 'react-admin';
import { NameDialog } from './NameDialog';

interface NewDraftDialogProps {
  readonly base: ScoringModelRecord;
  readonly onClose: () => void;
}

/** Drafts a version from another one, and goes on to its editor. */
export const NewDraftDialog = ({ base, onClose }: NewDraftDialogProps) => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [create, { isPending, error }] = useCreate<ScoringModelRecord>();
  const draft = (name: string) =>
    void create(
      'scoring-models',
      { data: { name, basedOn: base.id } },
      { onSuccess: ({ id }) => redirect('edit', 'scoring-models', id) },
    );
  return (
    <NameDialog
      title={translate('scoringModels.newDraftTitle', base)}
      action={translate('scoringModels.newDraft')}
      name={base.name}
      error={error as Error | null}
      {...{ isPending, onClose }}
      onName={draft}
    />
  );
};
