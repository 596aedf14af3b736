import type { RecyclingRate } from '@lodestone/contracts';
import { DataTable, List, useTranslate } from 'react-admin';
import { SourceLink } from '../data-sources';
import { EditLink, useRowEdit, WIDE } from '../lists';
import { MaterialInput, useMaterialNames } from '../materials';
import { useFigures } from '../scores';

const Column = DataTable.Col<RecyclingRate>;

const filters = [<MaterialInput key="material" source="material" alwaysOn />];

/** How much of each material comes from scrap of used goods, each with its source. */
const RecyclingRateList = () => {
  const translate = useTranslate();
  const { finely } = useFigures();
  const { nameOf } = useMaterialNames();
  const rowClick = useRowEdit();
  return (
    <List filters={filters} sort={{ field: 'material', order: 'ASC' }} perPage={50} exporter={false}>
      <DataTable<RecyclingRate> rowClick={rowClick} bulkActionButtons={false}>
        <Column
          source="material"
          sx={{ fontWeight: 550 }}
          render={({ id, material }) => (
            <EditLink resource="recycling-rates" id={id}>
              {nameOf(material)}
            </EditLink>
          )}
        />
        <Column source="rate" align="right" render={({ rate }) => finely(rate)} />
        <Column
          source="quality"
          label="sources.quality"
          disableSort
          render={({ quality }) => translate(`sources.qualities.${quality}`)}
        />
        <Column
          source="source"
          label="sources.heading"
          disableSort
          sx={WIDE}
          render={({ source }) => <SourceLink source={source} />}
        />
      </DataTable>
    </List>
  );
};

export default RecyclingRateList;
