import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SCOPES } from '@lodestone/contracts';
import { keepTokens } from '../api';
import { fakeApi, json, listOf, problem, type SentRequest, showInConsole, tokensCalled } from '../testing';
import ApiKeyList from './ApiKeyList';

const SECRET = 'lsk_abc_the-secret-part';
const keyOf = (id: string, name: string, revokedAt: string | null = null) => ({
  ...{ id, name, scopes: ['scores:read'], createdAt: '2026-11-01T08:00:00.000Z', createdBy: 'Maria' },
  ...{ expiresAt: null, lastUsedAt: null, revokedAt },
});
const CALLER = { kind: 'user', id: 'u', name: 'Maria', role: 'admin', scopes: SCOPES };

const show = (answers: Parameters<typeof fakeApi>[0] = {}): SentRequest[] => {
  const sent = fakeApi({
    'GET /v1/sessions/current': CALLER,
    'GET /v1/api-keys': listOf([keyOf('abc', 'Purchasing')]),
    ...answers,
  });
  showInConsole(<ApiKeyList />, { resource: 'api-keys' });
  return sent;
};
const sentTo = (sent: SentRequest[], method: string) => sent.filter((request) => request.method === method);

beforeEach(() => keepTokens(tokensCalled('maria')));

it('shows a new key once, and never again when it is put away', async () => {
  const sent = show({ 'POST /v1/api-keys': json({ ...keyOf('abc', 'Purchasing'), key: SECRET }, 201) });
  await userEvent.click(await screen.findByRole('button', { name: 'Create API key' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /Name/ }), 'Purchasing');
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Read the evidence' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Create API key' }));
  await screen.findByDisplayValue(SECRET);
  expect(sentTo(sent, 'POST')[0].body).toMatchObject({
    name: 'Purchasing',
    scopes: ['scores:read', 'data:read'],
  });
  await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByDisplayValue(SECRET)).toBeNull());
  expect(document.body.innerHTML).not.toContain(SECRET);
  expect(JSON.stringify({ ...localStorage })).not.toContain(SECRET);
});

it('puts what the API refuses to the field that it is about', async () => {
  const errors = [{ pointer: '/name', message: 'That name is taken' }];
  show({ 'POST /v1/api-keys': problem(422, 'body.invalid', errors) });
  await userEvent.click(await screen.findByRole('button', { name: 'Create API key' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: /Name/ }), 'Purchasing');
  await userEvent.click(dialog.getByRole('button', { name: 'Create API key' }));
  await dialog.findByText('That name is taken');
});

it('revokes a key only when somebody has said that they mean it', async () => {
  const sent = show({ 'DELETE /v1/api-keys/abc': () => new Response(null, { status: 204 }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke' }));
  expect(sentTo(sent, 'DELETE')).toEqual([]);
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText(/“Purchasing” are refused from now on/);
  await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(sentTo(sent, 'DELETE')).toHaveLength(1));
});

it('offers nothing to revoke on a key that is revoked', async () => {
  show({ 'GET /v1/api-keys': listOf([keyOf('abc', 'Old', '2026-11-02T08:00:00.000Z')]) });
  await screen.findByText(/^Revoked .*2026/);
  expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull();
});
