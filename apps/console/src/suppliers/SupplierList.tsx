import { SUPPLIER_SORTS } from '@lodestone/contracts';
import { List } from 'react-admin';
import { useIsNarrow } from '../layout';
import { ListActions, ListPagination } from '../lists';
import { SupplierCards } from './SupplierCards';
import { supplierExporter } from './supplierExporter';
import { supplierFilters } from './supplierFilters';
import { SupplierTable } from './SupplierTable';

/** All suppliers, the riskiest first; the address holds filters, order and page. */
const SupplierList = () => {
  const isNarrow = useIsNarrow();
  return (
    <List
      filters={supplierFilters(isNarrow)}
      sort={{ field: 'score', order: 'DESC' }}
      perPage={25}
      exporter={supplierExporter}
      pagination={<ListPagination />}
      actions={<ListActions sorts={SUPPLIER_SORTS} hasColumns={!isNarrow} />}
    >
      {isNarrow ? <SupplierCards /> : <SupplierTable />}
    </List>
  );
};

export default SupplierList;
