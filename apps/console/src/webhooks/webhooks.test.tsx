import { SCOPES, type Webhook } from '@lodestone/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { keepTokens } from '../api';
import { fakeApi, json, listOf, problem, type SentRequest, showInConsole, tokensCalled } from '../testing';
import WebhookList from './WebhookList';
import WebhookShow from './WebhookShow';

const SECRET = 'whsec_only-shown-once';
const webhookOf = (fields: Partial<Webhook> = {}): Webhook => ({
  ...{ id: 'w1', version: 3, createdAt: '2026-11-01T08:00:00.000Z', updatedAt: '2026-11-01T08:00:00.000Z' },
  ...{ name: 'Purchasing', url: 'https://p.example/hook', events: ['score.band_changed'], paused: false },
  ...{ pausedAt: null, pausedBecause: null, previousSecretUntil: null },
  ...fields,
});
const deliveryOf = (id: string, status: string, httpStatus: number) => ({
  ...{ id, webhookId: 'w1', type: 'score.band_changed', status, createdAt: '2026-11-02T08:00:00.000Z' },
  nextAttemptAt: null,
  attempts: [
    {
      ...{ at: '2026-11-02T08:00:01.000Z', outcome: status === 'delivered' ? 'delivered' : 'refused' },
      ...{ httpStatus, milliseconds: 12 },
    },
  ],
});

const answering = (answers: Parameters<typeof fakeApi>[0]) =>
  fakeApi({
    'GET /v1/sessions/current': { kind: 'user', id: 'u', name: 'Maria', role: 'admin', scopes: SCOPES },
    'GET /v1/webhooks': listOf([webhookOf()]),
    'GET /v1/webhooks/w1': webhookOf(),
    'GET /v1/webhook-deliveries': listOf([]),
    ...answers,
  });
const showList = (answers: Parameters<typeof fakeApi>[0] = {}): SentRequest[] => {
  const sent = answering(answers);
  showInConsole(<WebhookList />, { resource: 'webhooks' });
  return sent;
};
const showPage = (answers: Parameters<typeof fakeApi>[0] = {}): SentRequest[] => {
  const sent = answering(answers);
  const page = (
    <Routes>
      <Route path="/webhooks/:id/show" element={<WebhookShow />} />
    </Routes>
  );
  showInConsole(page, { resource: 'webhooks', at: '/webhooks/w1/show' });
  return sent;
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const sentTo = (sent: SentRequest[], method: string, path: string) =>
  sent.filter((request) => request.method === method && request.path === path);

beforeEach(() => keepTokens(tokensCalled('maria')));

describe('A new webhook', () => {
  const fill = async () => {
    await press('Add webhook');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Name/ }), 'Purchasing');
    await userEvent.type(dialog.getByRole('textbox', { name: /Address/ }), 'https://p.example/hook');
    await userEvent.click(dialog.getByRole('checkbox', { name: /A run is published/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Add webhook' }));
    return dialog;
  };

  it('shows its secret once, and never again when it is put away', async () => {
    const sent = showList({ 'POST /v1/webhooks': json({ ...webhookOf(), secret: SECRET }, 201) });
    await fill();
    await screen.findByDisplayValue(SECRET);
    expect(sentTo(sent, 'POST', '/v1/webhooks')[0].body).toEqual({
      ...{
        name: 'Purchasing',
        url: 'https://p.example/hook',
        events: ['score.band_changed', 'run.finished'],
      },
    });
    await press('I have kept it');
    await waitFor(() => expect(screen.queryByDisplayValue(SECRET)).toBeNull());
    expect(document.body.innerHTML).not.toContain(SECRET);
    expect(JSON.stringify({ ...localStorage })).not.toContain(SECRET);
  });

  it('whose address is refused says so at the address', async () => {
    const errors = [{ pointer: '/url', message: 'The address begins with https://' }];
    showList({ 'POST /v1/webhooks': problem(422, 'webhook.url_insecure', errors) });
    const dialog = await fill();
    await dialog.findByText('The address begins with https://');
  });

  it('is offered where there is none, with what it is for', async () => {
    showList({ 'GET /v1/webhooks': listOf([]) });
    await screen.findByText(/posts a signed message when a score changes/);
    await screen.findByRole('button', { name: 'Add webhook' });
  });
});

it('A list says where messages go, what they are about, and who is paused', async () => {
  const paused = { paused: true, pausedAt: '2026-11-03T08:00:00.000Z', pausedBecause: 'gone' as const };
  showList({ 'GET /v1/webhooks': listOf([webhookOf(), webhookOf({ id: 'w2', name: 'Old', ...paused })]) });
  const row = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);
  (await row('Purchasing')).getByText('Active');
  (await row('Purchasing')).getByText('Band');
  (await row('Purchasing')).getByText('https://p.example/hook');
  (await row('Old')).getByText('Paused');
});

describe('The page of a webhook', () => {
  it('says why it is paused, and that it misses nothing', async () => {
    const paused = { paused: true, pausedAt: '2026-11-03T08:00:00.000Z' };
    showPage({ 'GET /v1/webhooks/w1': webhookOf({ ...paused, pausedBecause: 'unanswered' }) });
    await screen.findByText(/at nine attempts within two days/);
    await screen.findByText(/It misses nothing/);
  });

  it('pauses it as it was seen', async () => {
    const sent = showPage({ 'PATCH /v1/webhooks/w1': webhookOf({ version: 4, paused: true }) });
    await press('Pause');
    await screen.findByRole('button', { name: 'Go on' });
    const [{ body, headers }] = sentTo(sent, 'PATCH', '/v1/webhooks/w1');
    expect([body, headers['if-match']]).toEqual([{ paused: true }, '"3"']);
  });

  it.each([
    ['delivered', 204, 'Test: delivered, answered with 204'],
    ['failed', 500, 'Test: refused, answered with 500'],
  ])('says how a test went that was %s', async (status, httpStatus, words) => {
    showPage({ 'POST /v1/webhooks/w1/test': deliveryOf('d1', status, httpStatus) });
    await press('Send test');
    await screen.findByText(words);
  });

  it('replaces the secret only when somebody has said that they mean it, and shows the new one once', async () => {
    const sent = showPage({ 'POST /v1/webhooks/w1/secret': { ...webhookOf(), secret: SECRET } });
    await press('New secret');
    expect(sentTo(sent, 'POST', '/v1/webhooks/w1/secret')).toEqual([]);
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/signs for 24 hours more/);
    await userEvent.click(dialog.getByRole('button', { name: 'New secret' }));
    await screen.findByDisplayValue(SECRET);
    await press('I have kept it');
    await waitFor(() => expect(document.body.innerHTML).not.toContain(SECRET));
  });
});

describe('Its deliveries', () => {
  const DELIVERIES = listOf([deliveryOf('d2', 'failed', 500), deliveryOf('d1', 'delivered', 204)]);

  it('say what became of each message, and open to what it says', async () => {
    const sent = showPage({
      'GET /v1/webhook-deliveries': DELIVERIES,
      'GET /v1/webhook-deliveries/d2': {
        ...deliveryOf('d2', 'failed', 500),
        message: {
          type: 'score.band_changed',
          timestamp: '2026-11-02T08:00:00.000Z',
          data: { cause: 'data' },
        },
      },
    });
    await screen.findByText('refused, answered with 500');
    screen.getByText('delivered, answered with 204');
    expect(sentTo(sent, 'GET', '/v1/webhook-deliveries')[0].query).toMatchObject({ webhookId: 'w1' });
    await userEvent.click(screen.getByText('refused, answered with 500'));
    await screen.findByText(/"cause": "data"/);
    screen.getByText(/refused, answered with 500 \(12 ms\)/);
    screen.getByText('d2');
  });

  it('are delivered again: those that are selected, or all that failed', async () => {
    const sent = showPage({
      'GET /v1/webhook-deliveries': DELIVERIES,
      'POST /v1/webhooks/w1/replay': { replayed: 2, hasMore: false },
    });
    await press('Deliver again what failed');
    await screen.findByText('2 messages wait again.');
    const [, first] = await screen.findAllByRole('checkbox');
    await userEvent.click(first);
    await press('Deliver again');
    await waitFor(() => expect(sentTo(sent, 'POST', '/v1/webhooks/w1/replay')).toHaveLength(2));
    expect(sentTo(sent, 'POST', '/v1/webhooks/w1/replay').map(({ body }) => body)).toEqual([
      { status: 'failed' },
      { deliveries: ['d2'] },
    ]);
  });
});
