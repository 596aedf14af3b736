import type { SupplierSummary } from '@lodestone/contracts';
import { DataTable, useListContext } from 'react-admin';
import { BandChip, Coverage, DimensionBars, ScoreCell, useFigures, useScores } from '../scores';
import { MaterialChips } from '../materials';

const Column = DataTable.Col<SupplierSummary>;

/** The suppliers as rows. */
export const SupplierTable = () => {
  const { data } = useListContext<SupplierSummary>();
  const scores = useScores(data?.map(({ id }) => id) ?? []);
  const { country } = useFigures();
  return (
    <DataTable<SupplierSummary> rowClick="show" bulkActionButtons={false}>
      <Column source="name" sx={{ fontWeight: 550 }} />
      <Column source="score" label="scores.score" render={({ score }) => <ScoreCell score={score} />} />
      <Column
        source="band"
        label="scores.band"
        disableSort
        render={({ score }) => score && <BandChip band={score.band} isFirm={score.bandIsFirm} />}
      />
      <Column
        source="dimensions"
        disableSort
        render={({ id }) => {
          const score = scores.get(id);
          return score && <DimensionBars dimensions={score.dimensions} />;
        }}
      />
      <Column
        source="coverage"
        label="scores.coverage"
        disableSort
        render={({ score }) => score && <Coverage score={score} />}
      />
      <Column source="country" render={({ country: code }) => code && country(code)} />
      <Column
        source="materials"
        disableSort
        render={({ materials }) => <MaterialChips codes={materials} />}
      />
    </DataTable>
  );
};
