import type { ReactElement, ReactNode } from 'react';
import { ArrayInput, SimpleFormIterator } from 'react-admin';
import { AddRowButton } from './AddRowButton';

interface RowsProps {
  readonly source: string;
  readonly label: string;
  /** What the button that adds a row says. */
  readonly add: string;
  /** What a new row begins with. */
  readonly row: () => object;
  /** The inputs of one row, with its own way to be removed. */
  readonly children: ReactNode;
}

/** A list of a form, row by row. */
export const Rows = ({ source, label, add, row, children }: RowsProps): ReactElement => (
  <ArrayInput source={source} label={label} sx={{ mt: 1, '& .RaArrayInput-label': { fontWeight: 600 } }}>
    <SimpleFormIterator
      fullWidth
      disableReordering
      disableRemove
      disableClear
      addButton={<AddRowButton label={add} row={row} />}
      sx={ROWS}
    >
      {children}
    </SimpleFormIterator>
  </ArrayInput>
);

const ROWS = {
  '& .RaSimpleFormIterator-line': { py: 1, display: 'block' },
  '& .RaSimpleFormIterator-line:has(> * > .MuiAccordion-root)': { py: 0.5, border: 0 },
  '& .RaSimpleFormIterator-action': { display: 'none' },
  '& .RaSimpleFormIterator-buttons': { mt: 0.5 },
};
