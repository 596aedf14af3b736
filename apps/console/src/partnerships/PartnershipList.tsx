import { PARTNERSHIP_SORTS, PARTNERSHIP_STATUSES, PARTNERSHIP_TYPES } from '@lodestone/contracts';
import { List, SearchInput, SelectInput } from 'react-admin';
import { useIsNarrow } from '../layout';
import { choicesOf, ListActions, ListPagination } from '../lists';
import { MaterialInput } from '../materials';
import { scoreFilterInputs } from '../scores';
import { partnershipExporter } from './partnershipExporter';
import { PartnershipTable } from './PartnershipTable';

const filters = (isNarrow: boolean) => [
  <SearchInput key="q" source="q" alwaysOn />,
  ...scoreFilterInputs(isNarrow),
  <MaterialInput key="material" source="material" />,
  <SelectInput key="type" source="type" choices={choicesOf(PARTNERSHIP_TYPES, 'partnerships.types')} />,
  <SelectInput
    key="status"
    source="status"
    choices={choicesOf(PARTNERSHIP_STATUSES, 'partnerships.statuses')}
  />,
];

/** All partnerships, the riskiest first; the address holds filters, order and page. */
const PartnershipList = () => {
  const isNarrow = useIsNarrow();
  return (
    <List
      filters={filters(isNarrow)}
      sort={{ field: 'score', order: 'DESC' }}
      perPage={25}
      exporter={partnershipExporter}
      pagination={<ListPagination />}
      actions={<ListActions sorts={PARTNERSHIP_SORTS} hasColumns={!isNarrow} />}
    >
      <PartnershipTable />
    </List>
  );
};

export default PartnershipList;
