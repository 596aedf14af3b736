import type { ScoringModelRecord } from '@lodestone/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepTokens } from '../../api';
import { fakeApi, problem, showInConsole, tokensCalled } from '../../testing';
import { ModelActions } from './ModelActions';

const CALLER = {
  ...{ kind: 'user', id: 'u', name: 'Maria', role: 'model_editor' },
  scopes: ['models:read', 'models:write'],
};
const DRAFT = {
  ...{ id: 'm2', version: 2, revision: 7, name: 'Recycling counts', status: 'draft', authors: [] },
} as Partial<ScoringModelRecord> as ScoringModelRecord;
const AT = '/v1/scoring-models/m2';

const show = (answers: Parameters<typeof fakeApi>[0], model = DRAFT) => {
  const sent = fakeApi({ 'GET /v1/sessions/current': CALLER, ...answers });
  const onGo = jest.fn<void, [string]>();
  showInConsole(<ModelActions model={model} />, { resource: 'scoring-models', onGo });
  return { changes: () => sent.filter(({ method }) => method !== 'GET'), onGo };
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

beforeEach(() => keepTokens(tokensCalled('maria')));

describe('A draft', () => {
  it('gets another name, and nothing else changes', async () => {
    const { changes } = show({ [`PATCH ${AT}`]: { ...DRAFT, name: 'Recycling first' } });
    await press('Rename');
    const name = (await dialog()).getByRole('textbox', { name: /Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, '  Recycling first{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changes()).toMatchObject([
      { method: 'PATCH', path: AT, headers: { 'if-match': '"7"' }, body: { name: 'Recycling first' } },
    ]);
  });

  it('cannot lose its name', async () => {
    show({});
    await press('Rename');
    const asking = await dialog();
    await userEvent.clear(asking.getByRole('textbox', { name: /Name/ }));
    expect(asking.getByRole<HTMLButtonElement>('button', { name: 'Rename' }).disabled).toBe(true);
  });

  it('says in the dialog why it keeps its name', async () => {
    show({ [`PATCH ${AT}`]: problem(409, 'model.not_a_draft') });
    await press('Rename');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Rename' }));
    await (await dialog()).findByText('Because of model.not_a_draft');
  });

  it('is discarded when somebody has said so twice, and leads back to the list', async () => {
    const { changes, onGo } = show({ [`DELETE ${AT}`]: () => new Response(null, { status: 204 }) });
    await press('Discard');
    expect(changes()).toEqual([]);
    await userEvent.click((await dialog()).getByRole('button', { name: 'Discard' }));
    await screen.findByText('The draft Recycling counts is discarded.');
    expect(changes()).toMatchObject([{ method: 'DELETE', path: AT, headers: { 'if-match': '"7"' } }]);
    await waitFor(() => expect(onGo).toHaveBeenLastCalledWith('/scoring-models'));
  });

  it('stays when the API keeps it, which says why', async () => {
    const { onGo } = show({ [`DELETE ${AT}`]: problem(409, 'model.not_a_draft') });
    await press('Discard');
    await userEvent.click((await dialog()).getByRole('button', { name: 'Discard' }));
    await screen.findByText('Because of model.not_a_draft');
    expect(onGo).not.toHaveBeenCalledWith('/scoring-models');
  });
});

it('offers neither for a version that is no draft any more', async () => {
  show({}, { ...DRAFT, status: 'proposed' });
  await screen.findByRole('button', { name: 'New draft from this' });
  expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
});
