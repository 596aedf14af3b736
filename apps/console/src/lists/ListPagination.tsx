import { Pagination, useListContext, useTranslate } from 'react-admin';
import { useFigures } from '../scores';

const PER_PAGE = [10, 25, 50, 100];

interface Rows {
  readonly from: number;
  readonly to: number;
  /** −1: the API has stopped counting. */
  readonly count: number;
}

/** The pages of a list; of a long one, as many records as the API has counted. */
export const ListPagination = () => {
  const translate = useTranslate();
  const { count: written } = useFigures();
  const { meta } = useListContext() as { meta?: { readonly atLeast?: number } };
  const words = ({ from, to, count }: Rows) =>
    translate(count === -1 ? 'app.rowsOfMany' : 'ra.navigation.page_range_info', {
      ...{ offsetBegin: written(from), offsetEnd: written(to) },
      total: written(count === -1 ? Math.max(to, meta?.atLeast ?? 0) : count),
    });
  // react-admin's types leave out what it hands on to the table of MUI.
  const props = { rowsPerPageOptions: PER_PAGE, labelDisplayedRows: words };
  return <Pagination {...props} />;
};
