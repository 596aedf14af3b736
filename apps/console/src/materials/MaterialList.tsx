import { MATERIAL_GROUPS, MATERIAL_KINDS, type Material } from '@lodestone/contracts';
import { DataTable, List, SearchInput, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, RecordLink, WIDE } from '../lists';
import { useFigures } from '../scores';
import { useMaterialNames } from './useMaterialNames';

const Column = DataTable.Col<Material>;

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="kind" source="kind" choices={choicesOf(MATERIAL_KINDS, 'materials.kinds')} alwaysOn />,
  <SelectInput key="group" source="group" choices={choicesOf(MATERIAL_GROUPS, 'materials.groups')} />,
];

/** All materials of the reference data. */
const MaterialList = () => {
  const translate = useTranslate();
  const { points } = useFigures();
  const { nameOf } = useMaterialNames();
  const yesNo = (is: boolean) => translate(`app.figures.${is ? 'yes' : 'no'}`);
  return (
    <List filters={filters} sort={{ field: 'name', order: 'ASC' }} perPage={50} exporter={false}>
      <DataTable<Material> rowClick="show" bulkActionButtons={false}>
        <Column
          source="name"
          sx={{ fontWeight: 550 }}
          render={({ code }) => <RecordLink>{nameOf(code)}</RecordLink>}
        />
        <Column source="symbol" disableSort />
        <Column
          source="kind"
          disableSort
          sx={WIDE}
          render={({ kind }) => translate(`materials.kinds.${kind}`)}
        />
        <Column
          source="group"
          disableSort
          sx={WIDE}
          render={({ group }) => translate(`materials.groups.${group}`)}
        />
        <Column
          source="stages"
          disableSort
          sx={WIDE}
          render={({ stages }) =>
            stages.map(({ stage }) => translate(`evidence.stages.${stage}`)).join(' → ')
          }
        />
        <Column
          source="euSupplyRisk2023"
          disableSort
          sx={WIDE}
          render={({ euSupplyRisk2023: risk }) => risk !== null && points(risk)}
        />
        <Column
          source="usCritical2025"
          disableSort
          sx={WIDE}
          render={({ usCritical2025: is }) => yesNo(is)}
        />
        <Column
          source="euCritical2023"
          disableSort
          sx={WIDE}
          render={({ euCritical2023: is }) => yesNo(is)}
        />
      </DataTable>
    </List>
  );
};

export default MaterialList;
