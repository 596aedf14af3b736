import {
  ColumnsButton,
  CreateButton,
  ExportButton,
  FilterButton,
  SortButton,
  TopToolbar,
  useListContext,
  useResourceDefinition,
} from 'react-admin';

interface ListActionsProps {
  /** By what it can be sorted, also by what has no column of its own. */
  readonly sorts: readonly string[];
  /** There are columns to choose from. */
  readonly hasColumns: boolean;
}

/** What can be done with a whole list; filters that are often used are kept under the button of filters. */
export const ListActions = ({ sorts, hasColumns }: ListActionsProps) => {
  const { exporter, total } = useListContext();
  const { hasCreate } = useResourceDefinition();
  return (
    <TopToolbar>
      <FilterButton />
      <SortButton fields={[...sorts]} />
      {hasColumns && <ColumnsButton />}
      {hasCreate === true && <CreateButton />}
      {exporter !== false && <ExportButton disabled={total === 0} />}
    </TopToolbar>
  );
};
