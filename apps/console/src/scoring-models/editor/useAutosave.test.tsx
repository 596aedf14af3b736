import type { ScoringModelRecord } from '@lodestone/contracts';
import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { act, renderHook, waitFor } from '@testing-library/react';
import { AdminContext, TestMemoryRouter } from 'react-admin';
import { keepTokens } from '../../api';
import { dataProvider } from '../../providers/dataProvider';
import { fakeApi, json, problem, type SentRequest, tokensCalled } from '../../testing';
import { type Draft, draftOf } from '../draft/draft';
import { useAutosave } from './useAutosave';

const MODEL = { ...DEFAULT_PARAMETERS, id: 'm', version: 2, revision: 5, status: 'draft' };
const RECORD = MODEL as unknown as ScoringModelRecord;
const DRAFT = draftOf(RECORD);
const GATE: Draft = { ...DRAFT, worstStageGate: 0.7 };

beforeEach(() => keepTokens(tokensCalled('maria')));

const edit = (isOn = true) =>
  renderHook(({ draft }) => useAutosave(RECORD, draft, isOn), {
    initialProps: { draft: DRAFT },
    wrapper: ({ children }) => (
      <TestMemoryRouter>
        <AdminContext dataProvider={dataProvider}>{children}</AdminContext>
      </TestMemoryRouter>
    ),
  });

const patched = (sent: readonly SentRequest[]) => sent.filter(({ method }) => method === 'PATCH');

it('saves what has changed, based on the revision that was read, and then on the one that came of it', async () => {
  let revision = 5;
  const sent = fakeApi({
    'PATCH /v1/scoring-models/m': ({ body }) =>
      json({ ...MODEL, worstStageGate: 0.7, ...(body as object), revision: ++revision }),
  });
  const { result, rerender } = edit();
  expect(result.current.state).toBe('saved');
  rerender({ draft: GATE });
  await waitFor(() => expect(result.current.saved.revision).toBe(6));
  rerender({ draft: { ...GATE, sufficientCoverage: 0.5 } });
  await waitFor(() => expect(result.current.saved.revision).toBe(7));
  expect(patched(sent).map(({ headers, body }) => [headers['if-match'], body])).toEqual([
    ['"5"', { worstStageGate: 0.7 }],
    ['"6"', { sufficientCoverage: 0.5 }],
  ]);
  expect(result.current.state).toBe('saved');
});

it('shows both versions when somebody else was faster, and keeps mine on top of theirs when told to', async () => {
  const theirs = { ...MODEL, revision: 9, sufficientCoverage: 0.4 };
  const sent = fakeApi({
    'PATCH /v1/scoring-models/m': ({ headers }) =>
      headers['if-match'] === '"9"'
        ? json({ ...theirs, worstStageGate: 0.7, sufficientCoverage: DRAFT.sufficientCoverage, revision: 10 })
        : problem(412, 'record.changed'),
    'GET /v1/scoring-models/m': theirs,
  });
  const { result, rerender } = edit();
  rerender({ draft: GATE });
  await waitFor(() => expect(result.current.state).toBe('conflict'));
  expect(result.current.conflict?.theirs).toEqual(theirs);
  expect(patched(sent)).toHaveLength(1);
  act(() => result.current.goOnFrom(theirs as unknown as ScoringModelRecord));
  await waitFor(() => expect(result.current.state).toBe('saved'));
  expect(result.current.saved.revision).toBe(10);
});

it('says that it is not saved when the API refuses, and tries again only when something changes', async () => {
  const sent = fakeApi({ 'PATCH /v1/scoring-models/m': problem(409, 'model.not_draft') });
  const { result, rerender } = edit();
  rerender({ draft: GATE });
  await waitFor(() => expect(result.current.state).toBe('failed'));
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(patched(sent)).toHaveLength(1);
  rerender({ draft: { ...GATE, worstStageGate: 0.8 } });
  await waitFor(() => expect(patched(sent)).toHaveLength(2));
});

it('saves nothing while it is only tried out', async () => {
  const sent = fakeApi({});
  const { result, rerender } = edit(false);
  rerender({ draft: GATE });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(sent).toEqual([]);
  expect(result.current.saved).toBe(RECORD);
});
