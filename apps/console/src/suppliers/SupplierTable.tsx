import type { SupplierSummary } from '@lodestone/contracts';
import { DataTable } from 'react-admin';
import { RecordLink } from '../lists';
import { MaterialChips } from '../materials';
import { useFigures, useScoreColumns } from '../scores';
import { RescoreButton, useMayRescore } from '../scoring-runs';

const Column = DataTable.Col<SupplierSummary>;

/** The suppliers as rows. */
export const SupplierTable = () => {
  const scoreColumns = useScoreColumns();
  const mayRescore = useMayRescore();
  const { country } = useFigures();
  return (
    <DataTable<SupplierSummary> rowClick="show" bulkActionButtons={mayRescore && <RescoreButton />}>
      <Column source="name" sx={{ fontWeight: 550 }} render={({ name }) => <RecordLink>{name}</RecordLink>} />
      {scoreColumns}
      <Column source="country" render={({ country: code }) => code && country(code)} />
      <Column
        source="materials"
        disableSort
        render={({ materials }) => <MaterialChips codes={materials} />}
      />
    </DataTable>
  );
};
