import { useMemo } from 'react';
import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';
import { COUNTRY_CODES } from '@lodestone/contracts';
import { useFigures } from '../scores';

/** Chooses a country by its name. */
export const CountryInput = (props: AutocompleteInputProps) => {
  const { country } = useFigures();
  const choices = useMemo(
    () =>
      COUNTRY_CODES.map((id) => ({ id, name: country(id) })).sort((one, other) =>
        one.name.localeCompare(other.name),
      ),
    [country],
  );
  return <AutocompleteInput {...props} choices={choices} translateChoice={false} sx={{ minWidth: 180 }} />;
};
