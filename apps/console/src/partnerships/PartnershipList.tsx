import { PARTNERSHIP_STATUSES, PARTNERSHIP_TYPES, type PartnershipSummary } from '@lodestone/contracts';
import { DataTable, List, SearchInput, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, WIDE } from '../lists';
import { MaterialChips } from '../materials';
import { BandChip, ScoreCell, useFigures } from '../scores';

const Column = DataTable.Col<PartnershipSummary>;

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="type" source="type" choices={choicesOf(PARTNERSHIP_TYPES, 'partnerships.types')} />,
  <SelectInput
    key="status"
    source="status"
    choices={choicesOf(PARTNERSHIP_STATUSES, 'partnerships.statuses')}
  />,
];

/** All partnerships, the riskiest first. */
const PartnershipList = () => {
  const translate = useTranslate();
  const { day } = useFigures();
  return (
    <List filters={filters} sort={{ field: 'score', order: 'DESC' }} perPage={25} exporter={false}>
      <DataTable<PartnershipSummary> rowClick="show" bulkActionButtons={false}>
        <Column source="name" sx={{ fontWeight: 550 }} />
        <Column source="score" label="scores.score" render={({ score }) => <ScoreCell score={score} />} />
        <Column
          source="band"
          label="scores.band"
          disableSort
          sx={WIDE}
          render={({ score }) => score && <BandChip band={score.band} isFirm={score.bandIsFirm} />}
        />
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
        <Column
          source="announcedOn"
          sx={WIDE}
          render={({ announcedOn }) => announcedOn && day(announcedOn)}
        />
        <Column
          source="materials"
          disableSort
          sx={WIDE}
          render={({ materials }) => <MaterialChips codes={materials} />}
        />
      </DataTable>
    </List>
  );
};

export default PartnershipList;
