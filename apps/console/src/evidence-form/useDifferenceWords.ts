import { useTranslate } from 'react-admin';
import { useMaterialNames } from '../materials';
import { useFigures } from '../scores';
import type { Difference } from './differences';

/** Names of values that have words of their own, by the field that holds them. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ stage: 'stages', deliveredStage: 'stages', entersAt: 'stages', complete: 'stages' },
  ...{ control: 'controls', status: 'statuses', evidence: 'grades' },
};
const SHARES = ['share', 'coveredOwnershipShare', 'equityShare', 'postConsumer', 'preConsumer'];

/** Says where two versions differ and what stands there, in words. */
export function useDifferenceWords() {
  const translate = useTranslate();
  const { share, country } = useFigures();
  const { nameOf } = useMaterialNames();

  const placeOf = ({ path }: Difference): string =>
    path
      .map((part) =>
        typeof part === 'number' ? String(part + 1) : translate(`evidence.fields.${part}`, { _: part }),
      )
      .join(' › ');

  const valueOf = ({ path }: Difference, value: Difference['mine']): string => {
    const field = path.findLast((part) => typeof part === 'string') ?? '';
    if (value == null) return translate('forms.nothingThere');
    if (typeof value === 'boolean') return translate(value ? 'app.figures.yes' : 'app.figures.no');
    if (typeof value === 'number') return SHARES.includes(field) ? share(value) : String(value);
    if (field === 'country') return country(value);
    if (field === 'material') return nameOf(value);
    return field in WORDS ? translate(`evidence.${WORDS[field]}.${value}`, { _: value }) : value;
  };

  return { placeOf, valueOf };
}
