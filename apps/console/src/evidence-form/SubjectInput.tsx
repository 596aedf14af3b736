import { AutocompleteInput, ReferenceInput } from 'react-admin';

interface SubjectInputProps {
  readonly source: string;
  readonly reference: 'suppliers' | 'partnerships';
  readonly label: string;
}

/** Chooses a supplier or partnership by typing a part of its name; empty: none. */
export const SubjectInput = ({ source, reference, label }: SubjectInputProps) => (
  <ReferenceInput source={source} reference={reference} sort={{ field: 'name', order: 'ASC' }} perPage={25}>
    <AutocompleteInput label={label} optionText="name" filterToQuery={byName} debounce={300} />
  </ReferenceInput>
);

const byName = (text: string) => (text.trim() === '' ? {} : { q: text.trim() });
