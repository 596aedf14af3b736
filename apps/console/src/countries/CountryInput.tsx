import { COUNTRY_CODES } from '@lodestone/contracts';
import { AutocompleteInput, type AutocompleteInputProps, useLocaleState } from 'react-admin';
import { figuresIn } from '../scores';

/** Chooses a country by its name. */
export const CountryInput = (props: AutocompleteInputProps) => {
  const [locale] = useLocaleState();
  return (
    <AutocompleteInput
      {...props}
      choices={choicesIn(locale)}
      translateChoice={false}
      sx={{ minWidth: 180 }}
    />
  );
};

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** By language: a form may hold hundreds of these inputs, and sorting names takes its time. */
const CHOICES = new Map<string, Choice[]>();

function choicesIn(locale: string): Choice[] {
  const known = CHOICES.get(locale);
  if (known !== undefined) return known;
  const { country } = figuresIn(locale);
  const { compare } = new Intl.Collator(locale);
  const choices = COUNTRY_CODES.map((id) => ({ id, name: country(id) })).sort((one, other) =>
    compare(one.name, other.name),
  );
  CHOICES.set(locale, choices);
  return choices;
}
