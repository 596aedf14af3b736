import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memoryStore, type Store } from 'react-admin';
import { keepTokens } from '../api';
import { store } from '../providers/store';
import { fakeApi, showInConsole, tokensCalled } from '../testing';
import { TourInvitation } from './TourInvitation';
import { TourPanel } from './TourPanel';

const EXAMPLE = { 'GET /v1/suppliers/lodestone:vulcan-elements': { id: 'vulcan', name: 'Vulcan Elements' } };
let gone: string[];

const show = (kept: Store = memoryStore()) =>
  showInConsole(
    <>
      <TourInvitation />
      <TourPanel />
    </>,
    { store: kept, onGo: (address) => gone.push(address) },
  );
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  keepTokens(tokensCalled('maria'));
  gone = [];
});

it('leads from screen to screen, to Vulcan among them, and ends', async () => {
  fakeApi(EXAMPLE);
  show();
  await press('Show me around');
  await press('Next');
  await press('Next');
  screen.getByText('Why a score is what it is');
  expect(gone.at(-1)).toBe('/suppliers/vulcan/show');
  for (let step = 0; step < 3; step++) await press('Next');
  await press('Done');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Show me around' })).toBeNull();
});

it('is not offered again to whoever has declined it, after a sign-out either', async () => {
  const sent = fakeApi(EXAMPLE);
  const { unmount } = show(store);
  await press('No, thanks');
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  unmount();
  store.reset();
  const before = sent.length;
  show(store);
  expect(screen.queryByRole('button', { name: 'Show me around' })).toBeNull();
  // It does not even ask whether there would be something to show.
  expect(sent).toHaveLength(before);
});

it('is not offered where there is no example portfolio', async () => {
  const sent = fakeApi({});
  show();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Show me around' })).toBeNull();
});
