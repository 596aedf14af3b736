import { SearchInput, SelectInput } from 'react-admin';
import { CountryInput } from '../countries';
import { MaterialInput } from '../materials';
import { scoreFilterInputs } from '../scores';

const yesOrNo = ['true', 'false'].map((id) => ({
  id,
  name: `app.figures.${id === 'true' ? 'yes' : 'no'}`,
}));

/** What the list of suppliers can be narrowed to. On a narrow screen all but the search are behind a button. */
export const supplierFilters = (isNarrow: boolean) => [
  <SearchInput key="q" source="q" alwaysOn />,
  ...scoreFilterInputs(isNarrow),
  <MaterialInput key="material" source="material" alwaysOn={!isNarrow} />,
  <CountryInput key="country" source="country" alwaysOn={!isNarrow} />,
  <SelectInput key="blocked" source="blocked" choices={yesOrNo} />,
];
