import type { Policy } from '@lodestone/contracts';
import { MEASURES } from '@lodestone/scoring-engine';
import Link from '@mui/material/Link';
import { DataTable, DateInput, List, SelectInput, useTranslate } from 'react-admin';
import { useIsNarrow } from '../layout';
import { choicesOf, EditLink, useRowEdit, WIDE } from '../lists';
import { MaterialInput } from '../materials';
import { useFigures } from '../scores';
import { PolicyTimeline } from './PolicyTimeline';

const Column = DataTable.Col<Policy>;

const filters = (isNarrow: boolean) => [
  <MaterialInput key="material" source="material" alwaysOn />,
  <SelectInput
    key="measure"
    source="measure"
    choices={choicesOf(MEASURES, 'evidence.measures')}
    alwaysOn={!isNarrow}
  />,
  <DateInput key="inForceOn" source="inForceOn" />,
];

/** Export measures, the latest first, over time and as rows, each with where it can be read. */
const PolicyList = () => {
  const translate = useTranslate();
  const { day, country } = useFigures();
  const rowClick = useRowEdit();
  return (
    <List
      filters={filters(useIsNarrow())}
      sort={{ field: 'from', order: 'DESC' }}
      perPage={50}
      exporter={false}
    >
      <PolicyTimeline />
      <DataTable<Policy> rowClick={rowClick} bulkActionButtons={false}>
        <Column
          source="code"
          sx={{ whiteSpace: 'nowrap' }}
          render={({ id, code }) => (
            <EditLink resource="policies" id={id}>
              {code}
            </EditLink>
          )}
        />
        <Column
          source="title"
          disableSort
          render={({ title, source }) => (
            <Link
              href={source.address}
              target="_blank"
              rel="noreferrer"
              onClick={(event) => event.stopPropagation()}
            >
              {title}
            </Link>
          )}
        />
        <Column
          source="measure"
          disableSort
          sx={WIDE}
          render={({ measure }) => translate(`evidence.measures.${measure}`)}
        />
        <Column source="issuer" disableSort sx={WIDE} render={({ issuer }) => country(issuer)} />
        <Column source="from" sx={WIDE} render={({ from }) => day(from)} />
        <Column source="through" disableSort sx={WIDE} render={({ through }) => through && day(through)} />
        <Column
          source="suspensions"
          disableSort
          sx={WIDE}
          render={({ suspensions }) =>
            suspensions
              .map(({ from, through }) =>
                translate('app.figures.interval', { lower: day(from), upper: day(through) }),
              )
              .join(', ')
          }
        />
      </DataTable>
    </List>
  );
};

export default PolicyList;
