import type { ProductionShare } from '@lodestone/contracts';
import { STAGES } from '@lodestone/scoring-engine';
import { DataTable, List, SelectInput, useTranslate } from 'react-admin';
import { CountryInput } from '../countries';
import { SourceLink } from '../data-sources';
import { useIsNarrow } from '../layout';
import { choicesOf, EditLink, useRowEdit, WIDE } from '../lists';
import { MaterialInput, useMaterialNames } from '../materials';
import { useFigures } from '../scores';

const Column = DataTable.Col<ProductionShare>;

const filters = (isNarrow: boolean) => [
  <MaterialInput key="material" source="material" alwaysOn />,
  <SelectInput
    key="stage"
    source="stage"
    choices={choicesOf(STAGES, 'evidence.stages')}
    alwaysOn={!isNarrow}
  />,
  <CountryInput key="country" source="country" alwaysOn={!isNarrow} />,
];

/** Who produces how much of the world's output, by material, stage and country, each with its source. */
const ProductionShareList = () => {
  const translate = useTranslate();
  const { finely, country } = useFigures();
  const { nameOf } = useMaterialNames();
  const rowClick = useRowEdit();
  return (
    <List
      filters={filters(useIsNarrow())}
      sort={{ field: 'material', order: 'ASC' }}
      perPage={50}
      exporter={false}
    >
      <DataTable<ProductionShare> rowClick={rowClick} bulkActionButtons={false}>
        <Column
          source="material"
          sx={{ fontWeight: 550 }}
          render={({ id, material }) => (
            <EditLink resource="production-shares" id={id}>
              {nameOf(material)}
            </EditLink>
          )}
        />
        <Column source="stage" render={({ stage }) => translate(`evidence.stages.${stage}`)} />
        <Column source="country" render={({ country: code }) => country(code)} />
        <Column source="share" align="right" render={({ share }) => finely(share)} />
        <Column source="form" disableSort sx={WIDE} />
        <Column
          source="quality"
          label="sources.quality"
          disableSort
          sx={WIDE}
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

export default ProductionShareList;
