import type { SupplierSummary } from '@lodestone/contracts';
import { DataTable, useListContext } from 'react-admin';
import { RecordLink } from '../lists';
import { MaterialChips } from '../materials';
import {
  BandChip,
  Coverage,
  DimensionBars,
  ScoreCell,
  Sparkline,
  useFigures,
  useScores,
  useTrends,
} from '../scores';
import { RescoreButton, useMayRescore } from '../scoring-runs';

const Column = DataTable.Col<SupplierSummary>;

/** The suppliers as rows. */
export const SupplierTable = () => {
  const { data } = useListContext<SupplierSummary>();
  const ids = data?.map(({ id }) => id) ?? [];
  const [scores, trends] = [useScores(ids), useTrends(ids)];
  const mayRescore = useMayRescore();
  const { country } = useFigures();
  return (
    <DataTable<SupplierSummary> rowClick="show" bulkActionButtons={mayRescore && <RescoreButton />}>
      <Column source="name" sx={{ fontWeight: 550 }} render={({ name }) => <RecordLink>{name}</RecordLink>} />
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
        render={({ score }) => score && <Coverage score={score} />}
      />
      <Column
        source="trend"
        label="scores.trend"
        disableSort
        render={({ id }) => {
          const values = trends.get(id);
          return values && <Sparkline values={values} />;
        }}
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
