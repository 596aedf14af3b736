import { screen, within } from '@testing-library/react';
import { fakeApi, showInConsole } from '../testing';
import { BandMigration } from './BandMigration';

it('has the bands before as rows and the bands after as columns, in one order', () => {
  fakeApi({});
  showInConsole(
    <BandMigration
      bands={[
        { from: 'high', to: 'critical', subjects: 2 },
        { from: 'none', to: 'low', subjects: 7 },
        { from: 'high', to: 'high', subjects: 31 },
      ]}
    />,
  );
  const cellsOf = (name: string) =>
    within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['Before ↓ · After →', 'Low', 'Moderate', 'High', 'Critical', 'Not scored'],
  ]);
  expect(cellsOf('High')).toEqual(['0', '0', '31', '2', '0']);
  expect(cellsOf('Not scored')).toEqual(['7', '0', '0', '0', '0']);
});
