import type { ScoringModelRecord } from '@lodestone/contracts';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Panel } from '../../scores';
import { draftOf } from '../draft/draft';
import { DraftTable } from '../draft/DraftTable';
import { OtherDifferences } from './OtherDifferences';

/** Two versions side by side: any other one beside this one. */
export const ModelComparison = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data = [] } = useGetList<ScoringModelRecord>('scoring-models', {
    ...{ pagination: { page: 1, perPage: 100 }, sort: { field: 'version', order: 'DESC' } },
  });
  const others = data.filter(({ id }) => id !== model.id);
  const other =
    others.find(({ id }) => id === chosen) ??
    others.find(({ id }) => id === model.basedOn) ??
    others.find(({ status }) => status === 'active');
  const nameOf = (version: ScoringModelRecord) => translate('scores.modelVersion', version);
  if (other === undefined) return null;
  return (
    <Panel title={translate('scoringModels.compare')} words={translate('scoringModels.compareWords')}>
      <TextField
        select
        label={translate('scoringModels.compareWith')}
        value={other.id}
        onChange={({ target }) => setChosen(target.value)}
        sx={{ my: 1, minWidth: 240, maxWidth: '100%' }}
      >
        {others.map((version) => (
          <MenuItem key={version.id} value={version.id}>
            {nameOf(version)}
          </MenuItem>
        ))}
      </TextField>
      <DraftTable
        label={translate('scoringModels.compare')}
        versions={[model, other].map((version) => ({ heading: nameOf(version), draft: draftOf(version) }))}
      />
      <OtherDifferences model={model} other={other} />
    </Panel>
  );
};
