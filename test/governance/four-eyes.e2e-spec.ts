import { SCOPES } from '@lodestone/contracts';
import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { aPerson, aProgram, callWith, type Known } from '../access/people';
import { rowsOf } from '../api/database-content';
import { problemOf } from '../api/reply-checks';
import { useApi } from '../setup/use-api';
import { aDraft, ask, modelOf, MODELS, peopleOf, putInForce, type Step, take } from './model-people';

const api = useApi('reference');

/** Somebody, and the person who answers for what they do. */
interface Actor extends Known {
  readonly person: string;
}
let actors: readonly Actor[];

/** A key that somebody issues. */
async function aKeyOf(issuer: Pick<Known, 'call'>): Promise<Known> {
  const reply = await issuer.call('post', '/v1/api-keys').send({ name: 'A key', scopes: SCOPES });
  const { id, key } = reply.body as { id: string; key: string };
  return { id, token: key, call: callWith(api, key) };
}

beforeAll(async () => {
  const { editor, approver } = await peopleOf(api);
  const [first, second] = [await aPerson(api, 'admin'), await aPerson(api, 'admin')];
  const key = await aKeyOf(first);
  const program = await aProgram(api, ['models:write', 'models:approve', 'data:read']);
  actors = [
    { ...editor, person: editor.id },
    { ...approver, person: approver.id },
    { ...first, person: first.id },
    { ...second, person: second.id },
    { ...key, person: first.id },
    { ...(await aKeyOf(key)), person: first.id },
    { ...program, person: 'whoever holds the key of the start' },
    {
      id: 'start',
      token: '',
      call: (method, path) => api.call(method, path),
      person: 'whoever holds the key of the start',
    },
  ];
});

/** What is known to have been done to a version. */
interface KnownLife {
  readonly authors: Set<string>;
  readonly approvers: Set<string>;
}

const STEPS = ['edit', 'propose', 'approve', 'reject', 'withdraw', 'activate', 'rollback'] as const;
const anyActor = fc.nat(7);
const anyMove = fc.record({
  actor: anyActor,
  step: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(['propose', 'approve', 'activate'] as const)) },
    { weight: 1, arbitrary: fc.constantFrom('draft', ...STEPS) },
  ),
  model: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
});

type Move = typeof anyMove extends fc.Arbitrary<infer Value> ? Value : never;

/** A version from its first word until it is in force, whoever takes which step. */
const aLife = fc.tuple(anyActor, anyActor, anyActor, anyActor).map((actors) =>
  (['draft', 'propose', 'approve', 'activate'] as const).map((step, index): Move => ({
    actor: actors[index],
    step,
    model: 0,
  })),
);
const anyMoves = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: aLife },
      { weight: 5, arbitrary: fc.array(anyMove, { minLength: 1, maxLength: 4 }) },
    ),
    { minLength: 30, maxLength: 40, size: 'max' },
  )
  .map((phases) => phases.flat());

/** Does it, and notes whose hand it was if it went well. */
async function move(lives: Map<string, KnownLife>, { actor, step, model }: Move) {
  const who = actors[actor];
  if (step === 'draft') {
    const reply = await who.call('post', MODELS).send({ name: 'Any', silencePenalty: actor / 10 });
    const { id } = reply.body as { id: string };
    if (reply.status === 201) lives.set(id, { authors: new Set([who.person]), approvers: new Set() });
    return;
  }
  const id = [...lives.keys()].at(-1 - model);
  if (id === undefined) return;
  const life = lives.get(id) as KnownLife;
  if (step === 'edit') {
    const edit = who
      .call('patch', `${MODELS}/${id}`)
      .set('if-match', '*')
      .send({ unknownBaseline: actor / 8 });
    if ((await edit).status === 200) life.authors.add(who.person);
    return;
  }
  const { status, body } = await ask(who, step, id);
  if (status >= 300) return;
  if (step === 'propose') life.authors.add(who.person);
  if (step === 'approve') life.approvers.add(who.person);
  if (step === 'rollback') lives.set((body as { id: string }).id, life);
}

describe('A version', () => {
  it('is never in force that its authors alone have approved, whoever calls what in which order', async () => {
    const inForce = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyMoves, async (moves) => {
        const lives = new Map<string, KnownLife>();
        for (const each of moves) await move(lives, each);
        await api.quiet();
        for (const [id, { authors, approvers }] of lives) {
          const { activatedAt } = await modelOf(api, id);
          if (activatedAt === null) continue;
          inForce.add(id);
          expect([...approvers].filter((person) => !authors.has(person))).not.toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
    // The property says something only if some of them got that far.
    expect(inForce.size).toBeGreaterThan(3);
  }, 240_000);

  it('is decided about once when several do so at the same moment', async () => {
    const { editor } = await peopleOf(api);
    const { id } = await aDraft(editor);
    await take(editor, 'propose', id);
    const steps: readonly Step[] = ['approve', 'reject', 'approve', 'withdraw', 'approve'];
    const deciders = await Promise.all(steps.map(() => aPerson(api, 'admin')));
    const replies = await Promise.all(steps.map((step, index) => ask(deciders[index], step, id)));
    const winners = replies.flatMap(({ status }, index) => (status === 200 ? [index] : []));
    expect(winners).toHaveLength(steps[winners[0]] === 'approve' ? winners.length : 1);
    const decided = winners.filter((index) => steps[index] !== 'withdraw');
    expect(decided.length).toBeLessThanOrEqual(1);
    const { approver } = await modelOf(api, id);
    expect(deciders.map((each) => each.id)).toContain(approver?.id);
    expect(replies.filter(({ status }) => status !== 200).map(({ status }) => status)).toEqual(
      Array.from({ length: steps.length - winners.length }, () => 409),
    );
  });

  it('has one approver when several approve at the same moment', async () => {
    const { editor } = await peopleOf(api);
    const { id } = await aDraft(editor);
    await take(editor, 'propose', id);
    const approvers = await Promise.all(Array.from({ length: 5 }, () => aPerson(api, 'approver')));
    const replies = await Promise.all(approvers.map((each) => ask(each, 'approve', id)));
    const winners = approvers.filter((_, index) => replies[index].status === 200);
    expect(winners).toHaveLength(1);
    expect((await modelOf(api, id)).approver?.id).toBe(winners[0].id);
  });

  it('is put in force by one run when several activate it at the same moment', async () => {
    const people = await peopleOf(api);
    const { id } = await aDraft(people.editor);
    await take(people.editor, 'propose', id);
    await take(people.approver, 'approve', id);
    const replies = await Promise.all(Array.from({ length: 5 }, () => ask(people.approver, 'activate', id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409]);
    await api.quiet();
    expect(await modelOf(api, id)).toMatchObject({ status: 'active' });
  });
});

describe('An author', () => {
  it.each([
    ['who may do everything', 2, 2],
    ['with a key of their own', 2, 4],
    ['with a key that a key of theirs has issued', 2, 5],
    ['whose key has drafted it', 5, 2],
  ])('%s cannot approve', async (_, author, approver) => {
    const { id } = await aDraft(actors[author]);
    await take(actors[author], 'propose', id);
    problemOf(await ask(actors[approver], 'approve', id), { status: 403, code: 'model.own_proposal' });
    expect(await take(actors[3], 'approve', id)).toMatchObject({ status: 'approved' });
  });

  it('is whoever edited it once, or proposed it, whatever others have done since', async () => {
    const [, , first, second] = actors;
    const { editor, approver } = await peopleOf(api);
    const { id } = await aDraft(editor);
    const edit = { weights: { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 } };
    await first.call('patch', `${MODELS}/${id}`).set('if-match', '*').send(edit);
    await editor.call('patch', `${MODELS}/${id}`).set('if-match', '*').send({ name: 'Mine again' });
    await take(second, 'propose', id);
    for (const author of [first, second]) {
      problemOf(await ask(author, 'approve', id), { status: 403, code: 'model.own_proposal' });
    }
    expect(await take(approver, 'approve', id)).toMatchObject({ status: 'approved' });
  });
});

describe('PostgreSQL itself', () => {
  /** A statement with its values in it. */
  const written = (sql: string, values: readonly (string | null)[]) =>
    sql.replace(/\$(\d)/g, (_, place) => {
      const value = values[Number(place) - 1];
      return value === null ? 'NULL' : `'${value}'`;
    });
  const by = (person: Pick<Known, 'id'>) => `{"kind": "user", "id": "${person.id}", "name": "Somebody"}`;
  const refused = (sql: string, ...values: (string | null)[]) =>
    expect(rowsOf(api.database, written(sql, values))).rejects.toMatchObject({
      ...{ code: '23514', constraint: 'scoring_models_governed' },
    });

  it('lets no author approve, and nothing but what was approved come in force', async () => {
    const { editor, approver } = await peopleOf(api);
    const { id } = await aDraft(editor);
    const at = 'UPDATE scoring_models SET';
    await refused(`${at} status = 'active' WHERE id = $1`, id);
    await refused(`${at} status = 'approved', decided_by = $2 WHERE id = $1`, id, by(approver));
    await refused(`${at} status = 'proposed' WHERE id = $1`, id);
    await take(editor, 'propose', id);
    await refused(`${at} status = 'active' WHERE id = $1`, id);
    await refused(`${at} status = 'approved', decided_by = $2 WHERE id = $1`, id, by(editor));
    await refused(`${at} status = 'approved' WHERE id = $1`, id);
    await refused(
      `${at} status = 'approved', decided_by = '{"kind": "system", "id": null}' WHERE id = $1`,
      id,
    );
    await refused(`${at} parameters = '{}' WHERE id = $1`, id);
    await refused(`DELETE FROM scoring_models WHERE id = $1`, id);
    await refused(`DELETE FROM scoring_model_authors WHERE model_id = $1`, id);
    await refused(`UPDATE scoring_model_authors SET person = 'user:nobody' WHERE model_id = $1`, id);
    await take(approver, 'approve', id);
    await refused(`${at} parameters = '{}' WHERE id = $1`, id);
    await refused(`${at} decided_by = $2 WHERE id = $1`, id, by(editor));
    await refused(`${at} based_on_id = NULL WHERE id = $1`, id);
  });

  it('lets no version begin in force or approved but what was in force before', async () => {
    const people = await peopleOf(api);
    const retired = await putInForce(api, people);
    await putInForce(api, people, { silencePenalty: 0.1 });
    const { id: draft } = await aDraft(people.editor);
    const insert = (status: string, of: string | null, parameters: object) =>
      [
        `INSERT INTO scoring_models (id, version, name, status, parameters, edited_by, rollback_of_id)
         VALUES ($1, (SELECT max(version) + 1 FROM scoring_models), 'Sly', $2, $3, $4, $5)`,
        ...[uuid(), status, JSON.stringify(parameters), by(people.editor), of],
      ] as const;
    for (const status of ['active', 'proposed', 'retired', 'approved']) {
      await refused(...insert(status, null, DEFAULT_PARAMETERS));
    }
    await refused(...insert('approved', draft, DEFAULT_PARAMETERS));
    await refused(...insert('approved', retired.id, DEFAULT_PARAMETERS));
  });
});
