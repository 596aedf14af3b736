import { SCORING_MODEL_STATUSES, type ScoringModelRecord } from '@lodestone/contracts';
import Chip from '@mui/material/Chip';
import { DataTable, List, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, RecordLink, WIDE } from '../lists';
import { useFigures } from '../scores';
import { weightShares } from './weightShares';

const Column = DataTable.Col<ScoringModelRecord>;

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={choicesOf(SCORING_MODEL_STATUSES, 'scoringModels.statuses')}
    alwaysOn
  />,
];

/** The versions of the scoring model, the newest first. */
const ScoringModelList = () => {
  const translate = useTranslate();
  const { moment, share } = useFigures();
  return (
    <List filters={filters} sort={{ field: 'version', order: 'DESC' }} exporter={false}>
      <DataTable<ScoringModelRecord> rowClick="show" bulkActionButtons={false}>
        <Column source="version" />
        <Column
          source="name"
          disableSort
          sx={{ fontWeight: 550 }}
          render={({ name }) => <RecordLink>{name}</RecordLink>}
        />
        <Column
          source="status"
          disableSort
          render={({ status }) => <Chip label={translate(`scoringModels.statuses.${status}`)} />}
        />
        <Column
          source="weights"
          disableSort
          sx={WIDE}
          render={({ weights }) => weightShares(weights).map(share).join(' : ')}
        />
        <Column source="note" disableSort sx={WIDE} />
        <Column source="createdAt" sx={WIDE} render={({ createdAt }) => moment(createdAt)} />
      </DataTable>
    </List>
  );
};

export default ScoringModelList;
