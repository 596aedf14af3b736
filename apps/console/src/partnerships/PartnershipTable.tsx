import type { PartnershipSummary } from '@lodestone/contracts';
import { DataTable, useTranslate } from 'react-admin';
import { RecordLink, WIDE } from '../lists';
import { MaterialChips } from '../materials';
import { useFigures, useScoreColumns } from '../scores';
import { RescoreButton, useMayRescore } from '../scoring-runs';

const Column = DataTable.Col<PartnershipSummary>;

/** The partnerships as rows. */
export const PartnershipTable = () => {
  const translate = useTranslate();
  const scoreColumns = useScoreColumns(WIDE);
  const mayRescore = useMayRescore();
  const { day } = useFigures();
  return (
    <DataTable<PartnershipSummary>
      rowClick="show"
      bulkActionButtons={mayRescore && <RescoreButton />}
      // A small laptop has no room for all; the others are there to be chosen.
      hiddenColumns={['dimensions', 'coverage']}
    >
      <Column source="name" sx={{ fontWeight: 550 }} render={({ name }) => <RecordLink>{name}</RecordLink>} />
      {scoreColumns}
      <Column
        source="type"
        disableSort
        sx={WIDE}
        render={({ type }) => translate(`partnerships.types.${type}`)}
      />
      <Column
        source="status"
        disableSort
        sx={WIDE}
        render={({ status }) => translate(`partnerships.statuses.${status}`)}
      />
      <Column source="announcedOn" sx={WIDE} render={({ announcedOn }) => announcedOn && day(announcedOn)} />
      <Column
        source="materials"
        disableSort
        sx={WIDE}
        render={({ materials }) => <MaterialChips codes={materials} />}
      />
    </DataTable>
  );
};
