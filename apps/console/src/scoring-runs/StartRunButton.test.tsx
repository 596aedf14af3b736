import { SCOPES } from '@lodestone/contracts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepTokens } from '../api';
import { authProvider } from '../providers/authProvider';
import { fakeApi, json, type SentRequest, showInConsole, tokensCalled } from '../testing';
import { StartRunButton } from './StartRunButton';

let sent: SentRequest[];
let gone: string[];

const show = async (scopes: readonly string[]) => {
  // Who is signed in is asked for once a session.
  await authProvider.logout();
  keepTokens(tokensCalled('maria'));
  gone = [];
  sent = fakeApi({
    'GET /v1/sessions/current': { id: 'u', name: 'Maria', scopes },
    'POST /v1/scoring-runs': json({ id: 'run', number: 4 }, 202),
  });
  showInConsole(<StartRunButton />, { resource: 'scoring-runs', onGo: (address) => gone.push(address) });
};

it('starts a run for a reason, and goes where it can be watched', async () => {
  await show(SCOPES);
  await userEvent.click(await screen.findByRole('button', { name: 'Score everybody anew' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'After the audit');
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(gone.at(-1)).toBe('/scoring-runs/run/show'));
  expect(sent.at(-1)?.body).toEqual({ scope: 'all', reason: 'After the audit' });
});

it('is not there for whoever may not start one', async () => {
  await show(['scores:read']);
  await waitFor(() => expect(sent).not.toEqual([]));
  expect(screen.queryByRole('button', { name: 'Score everybody anew' })).toBeNull();
});
