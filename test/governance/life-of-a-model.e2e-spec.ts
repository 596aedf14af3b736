import { modelComparisonSchema, type ScoreReply } from '@lodestone/contracts';
import { RunJobs } from '@lodestone/scoring';
import { supplierDraft } from '@lodestone/testing';
import { aPerson } from '../access/people';
import { changingNothing } from '../api/database-content';
import { add } from '../api/drafts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { committedContract, resolved, routesOf } from '../contract/contract';
import { useApi } from '../setup/use-api';
import { aDraft, ask, modelOf, MODELS, peopleOf, putInForce, type Step, take } from './model-people';

const api = useApi('reference');
let people: Awaited<ReturnType<typeof peopleOf>>;
let supplier: string;

const contract = committedContract();
/** The example of a body that the contract has. */
function exampleOf(step: Step): object {
  const route = routesOf(contract).find(({ path }) => path === `${MODELS}/{ref}/${step}`);
  const schema = route?.operation.requestBody?.content['application/json'].schema ?? {};
  return resolved(schema, contract).example as object;
}
/** What happens every minute, and at each start. */
const look = () => api.app.get(RunJobs).reconcile();
const scoreOf = async () => (await api.call('get', `/v1/suppliers/${supplier}/score`)).body as ScoreReply;
const actions = async (id: string) => {
  const { body } = await api.call('get', `/v1/audit-events?subject=${id}&sort=id`);
  return (body.data as { action: string; actor: { name: string } }[]).map(
    ({ action, actor }) => `${action} by ${actor.name}`,
  );
};

beforeAll(async () => {
  people = await peopleOf(api);
  supplier = (await add<{ id: string }>(api, 'suppliers', supplierDraft())).id;
});

describe('A scoring model', () => {
  it('is drafted, proposed, approved by somebody else, and in force once everybody is scored by it', async () => {
    const { editor, approver } = people;
    const draft = await aDraft(editor);
    const proposed = await take(editor, 'propose', draft.id, exampleOf('propose'));
    expect(proposed).toMatchObject({
      ...exampleOf('propose'),
      ...{ status: 'proposed', author: { kind: 'user', id: editor.id }, proposedBy: { id: editor.id } },
      ...{ proposedAt: expect.any(String), approver: null, revision: 2 },
    });
    const approved = await take(approver, 'approve', draft.id, exampleOf('approve'));
    expect(approved).toMatchObject({
      ...{ status: 'approved', approver: { kind: 'user', id: approver.id }, decidedAt: expect.any(String) },
      decisionNote: (exampleOf('approve') as { note: string }).note,
    });
    const before = await scoreOf();
    expect(before.model.version).toBe(1);
    const activating = await take(approver, 'activate', draft.id);
    expect(activating).toMatchObject({ status: 'approved', activationRunId: expect.any(String) });
    await api.quiet();
    expect(await modelOf(api, draft.id)).toMatchObject({ status: 'active', activatedAt: expect.any(String) });
    expect(await modelOf(api, 1)).toMatchObject({ status: 'retired', retiredAt: expect.any(String) });
    const run = await api.call('get', `/v1/scoring-runs/${activating.activationRunId}`);
    expect(run.body).toMatchObject({ status: 'published', startedBy: 'model', model: { id: draft.id } });
    const after = await scoreOf();
    expect(after).toMatchObject({ model: { id: draft.id }, dimensions: { recyclingShare: { weight: 0.3 } } });
    const names = (await api.call('get', '/v1/users?limit=200')).body.data as { id: string; name: string }[];
    const nameOf = (id: string) => names.find((user) => user.id === id)?.name ?? '';
    expect(await actions(draft.id)).toEqual([
      `scoring_model.created by ${nameOf(editor.id)}`,
      `scoring_model.proposed by ${nameOf(editor.id)}`,
      `scoring_model.approved by ${nameOf(approver.id)}`,
      `scoring_model.activation_started by ${nameOf(approver.id)}`,
      'scoring_model.activated by Lodestone',
    ]);
  });

  it('comes in force at its time, once, however often it is looked for', async () => {
    const { editor, approver } = people;
    const { id } = await aDraft(editor);
    await take(editor, 'propose', id);
    await take(approver, 'approve', id);
    expect(await take(approver, 'activate', id, exampleOf('activate'))).toMatchObject({
      ...{ status: 'approved', activateAt: (exampleOf('activate') as { at: string }).at },
    });
    const at = '2026-11-23T12:05:00.000Z';
    expect(await take(approver, 'activate', id, { at })).toMatchObject({
      ...{ status: 'approved', activateAt: at, activationRunId: null },
    });
    await look();
    const { id: runId } = (await api.call('post', '/v1/scoring-runs').send({ scope: 'all' })).body as {
      id: string;
    };
    await api.quiet();
    expect(await modelOf(api, id)).toMatchObject({ status: 'approved' });
    api.clock.set(at);
    await Promise.all([look(), look()]);
    await api.quiet();
    await look();
    await api.quiet();
    expect(await modelOf(api, id)).toMatchObject({ status: 'active', activateAt: at });
    const { body } = await api.call('get', '/v1/scoring-runs?limit=200');
    const since = (body.data as { id: string; startedBy: string }[]).findIndex((run) => run.id === runId);
    expect((body.data as { startedBy: string }[]).slice(0, since).map((run) => run.startedBy)).toEqual([
      'model',
    ]);
  });

  it('is brought back by one person at once, as a version of its own', async () => {
    const { approver } = people;
    const first = await modelOf(api, 1);
    const back = await take(approver, 'rollback', 1, exampleOf('rollback'));
    expect(back).toMatchObject({
      ...exampleOf('rollback'),
      ...{ status: 'approved', basedOn: first.id, rollbackOf: first.id, weights: first.weights },
      ...{ approver: { id: approver.id }, activationRunId: expect.any(String) },
    });
    await api.quiet();
    expect(await modelOf(api, back.id)).toMatchObject({ status: 'active' });
    expect((await scoreOf()).model.id).toBe(back.id);
    expect(await actions(back.id)).toEqual([
      expect.stringMatching(/^scoring_model.rolled_back by Person/),
      'scoring_model.activated by Lodestone',
    ]);
  });

  it('is rejected with a reason, or withdrawn, and then stays what it is', async () => {
    const { editor, approver } = people;
    const rejected = await aDraft(editor);
    await take(editor, 'propose', rejected.id);
    expect(await take(approver, 'reject', rejected.id, exampleOf('reject'))).toMatchObject({
      ...{ status: 'rejected', approver: { id: approver.id } },
      decisionNote: (exampleOf('reject') as { note: string }).note,
    });
    const withdrawn = await aDraft(editor);
    await take(editor, 'propose', withdrawn.id);
    expect(await take(editor, 'withdraw', withdrawn.id)).toMatchObject({ status: 'withdrawn' });
    const approved = await aDraft(editor);
    await take(editor, 'propose', approved.id);
    await take(approver, 'approve', approved.id);
    expect(await take(editor, 'withdraw', approved.id)).toMatchObject({ status: 'withdrawn' });
    for (const { id } of [rejected, withdrawn, approved]) {
      problemOf(await ask(approver, 'activate', id), { status: 409, code: 'model.not_approved' });
      problemOf(await ask(editor, 'propose', id), { status: 409, code: 'model.not_draft' });
    }
  });

  it('is compared with another, judgement by judgement', async () => {
    const { id } = await aDraft(people.editor, { coveredCountries: ['CN'] });
    const reply = await api.call('get', `${MODELS}/${id}/compare?with=1`);
    const { differences } = bodyOf(reply, modelComparisonSchema);
    expect(differences).toEqual([
      { pointer: '/weights/chinaExposure', value: 0.4, withValue: 0.5 },
      { pointer: '/weights/recyclingShare', value: 0.3, withValue: 0.2 },
      { pointer: '/coveredCountries', value: ['CN'], withValue: ['CN', 'HK', 'MO'] },
    ]);
    const same = await api.call('get', `${MODELS}/${id}/compare?with=${id}`);
    expect(bodyOf(same, modelComparisonSchema).differences).toEqual([]);
    const unknown = await api.call('get', `${MODELS}/${id}/compare?with=999`);
    problemOf(unknown, { status: 404, code: 'model.not_found' });
  });
});

describe('A draft', () => {
  it('is edited as it was last seen, and each who edits it is an author', async () => {
    const { editor } = people;
    const other = await aPerson(api, 'model_editor');
    const draft = await aDraft(editor);
    const at = `${MODELS}/${draft.id}`;
    problemOf(await editor.call('patch', at).send({ name: 'New' }), {
      ...{ status: 428, code: 'record.version_required' },
    });
    const edited = await other.call('patch', at).set('if-match', '"1"').send({ silencePenalty: 0.5 });
    expect([edited.status, edited.headers.etag]).toEqual([200, '"2"']);
    expect(edited.body).toMatchObject({
      ...{ silencePenalty: 0.5, weights: draft.weights, revision: 2, author: { id: other.id } },
      authors: [{ id: editor.id }, { id: other.id }],
    });
    problemOf(await editor.call('patch', at).set('if-match', '"1"').send({ name: 'New' }), {
      ...{ status: 412, code: 'record.stale' },
    });
    problemOf(await ask(editor, 'propose', draft.id).set('if-match', '"1"'), {
      ...{ status: 412, code: 'record.stale' },
    });
  });

  it('is discarded unless another one rests on it', async () => {
    const { editor } = people;
    const base = await aDraft(editor);
    const next = await aDraft(editor, { basedOn: base.id });
    const discard = (id: string) => editor.call('delete', `${MODELS}/${id}`).set('if-match', '"1"');
    problemOf(await discard(base.id), { status: 409, code: 'model.in_use' });
    expect((await discard(next.id)).status).toBe(204);
    expect((await discard(base.id)).status).toBe(204);
    problemOf(await api.call('get', `${MODELS}/${base.id}`), { status: 404, code: 'record.not_found' });
  });

  it('is listed by what it is based on', async () => {
    const base = await aDraft(people.editor);
    const { id } = await aDraft(people.editor, { basedOn: base.id });
    const { body } = await api.call('get', `${MODELS}?basedOn=${base.id}&status=draft`);
    expect((body.data as { id: string }[]).map((model) => model.id)).toEqual([id]);
  });

  it.each<[string, Step, object, number, string]>([
    ['without a note is not proposed', 'propose', {}, 422, 'field.required'],
    ['is not approved', 'approve', {}, 409, 'model.not_proposed'],
    ['is not rejected', 'reject', { note: 'No' }, 409, 'model.not_proposed'],
    ['is not activated', 'activate', {}, 409, 'model.not_approved'],
    ['is not gone back to', 'rollback', {}, 409, 'model.not_retired'],
  ])('%s', async (_, step, body, status, code) => {
    const { id } = await aDraft(people.editor);
    const who = step === 'propose' ? people.editor : people.approver;
    const reply = await changingNothing(api, () => ask(who, step, id, body));
    problemOf(reply, { status, code });
  });
});

describe('A version that is no draft any more', () => {
  it('is neither edited nor discarded', async () => {
    const { id } = await aDraft(people.editor);
    await take(people.editor, 'propose', id);
    const at = `${MODELS}/${id}`;
    const edit = await people.editor.call('patch', at).set('if-match', '*').send({ name: 'New' });
    problemOf(edit, { status: 409, code: 'model.not_draft' });
    problemOf(await people.editor.call('delete', at).set('if-match', '*'), {
      ...{ status: 409, code: 'model.not_draft' },
    });
  });

  it('is activated at no time that is over, nor twice at once', async () => {
    const { editor, approver } = people;
    const { id } = await aDraft(editor);
    await take(editor, 'propose', id);
    await take(approver, 'approve', id);
    problemOf(await ask(approver, 'activate', id, { at: '2020-01-01T00:00:00Z' }), {
      ...{ status: 422, code: 'model.activation_past', pointers: ['/at'] },
    });
    await take(approver, 'activate', id);
    const again = await ask(approver, 'activate', id);
    expect([again.status, ['model.activation_under_way', 'model.not_approved']]).toEqual([
      ...[409, expect.arrayContaining([(again.body as { code: string }).code])],
    ]);
    await api.quiet();
    expect(await modelOf(api, id)).toMatchObject({ status: 'active' });
  });

  it('can be the base of the next one', async () => {
    const base = await putInForce(api, people);
    expect(await aDraft(people.editor, { basedOn: base.id, weights: undefined })).toMatchObject({
      ...{ weights: base.weights, basedOn: base.id, status: 'draft' },
    });
  });
});
