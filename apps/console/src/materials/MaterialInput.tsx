import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';
import { useMaterialNames } from './useMaterialNames';

/** Chooses a material by its name. */
export const MaterialInput = (props: AutocompleteInputProps) => {
  const { materials } = useMaterialNames();
  return <AutocompleteInput {...props} choices={materials} translateChoice={false} sx={{ minWidth: 180 }} />;
};
