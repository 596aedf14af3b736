import type { SupplierSummary } from '@lodestone/contracts';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { memo, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';

/** A supplier that the triangle is painted for. */
export interface PaintedSubject {
  readonly id: string;
  readonly name: string;
}

interface SubjectChoiceProps {
  readonly label: string;
  readonly chosen: PaintedSubject | null;
  readonly onChoose: (subject: PaintedSubject | null) => void;
}

/** Chooses a supplier by a part of its name. */
export const SubjectChoice = memo(({ label, chosen, onChoose }: SubjectChoiceProps) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useGetList<SupplierSummary>('suppliers', {
    ...{ filter: { q: typed === chosen?.name ? '' : typed }, pagination: { page: 1, perPage: 20 } },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Autocomplete<PaintedSubject>
      size="small"
      value={chosen}
      options={data}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate('weights.nobody')}
      // The server has searched already, in more than names.
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, subject) => onChoose(subject)}
      renderInput={(input) => <TextField {...input} label={translate(label)} />}
    />
  );
});
