import { scoreSchema, type ScoringModelRecord } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, scoreOf } from './drafts';
import { bodyOf, expectNotModified, problemOf } from './reply-checks';
import { pageOf } from './walk-list';

const api = useApi('portfolio');

const LYNAS = 'suppliers/lodestone:lynas';
const readScore = (query = '') => api.call('get', `/v1/${LYNAS}/score${query}`);

describe('A score', () => {
  it('says in which direction it points, of whom, by which model and as of when', async () => {
    const score = bodyOf(await readScore(), scoreSchema);
    expect(score).toMatchObject({
      subject: { kind: 'supplier', name: 'Lynas Rare Earths' },
      direction: '100 = highest risk',
      scale: [0, 100],
      scoringDate: '2026-11-23',
      computedAt: '2026-11-23T12:00:00.000Z',
      model: { version: 1 },
      band: 'low',
    });
    // Nothing in China and the whole chain its own: recycling alone is left, a fifth of the scale.
    expect(score.value).toBeCloseTo(20, 6);
  });

  it('adds up from its three contributions', async () => {
    const { value, dimensions } = await scoreOf(api, 'suppliers/lodestone:vulcan-elements');
    const { chinaExposure, verticalIntegration, recyclingShare } = dimensions;
    expect(chinaExposure.contribution + verticalIntegration.contribution + recyclingShare.contribution).toBe(
      value,
    );
    for (const each of Object.values(dimensions))
      expect(each.contribution).toBeCloseTo(each.weight * each.value, 9);
  });

  it('has its receipt as a strong ETag, and is not sent again to who has it', async () => {
    const { headers, body } = await readScore();
    expect(headers.etag).toBe(`"${body.receipt}"`);
    expect(body.receipt).toMatch(/^sha256:[0-9a-f]{64}$/);
    expectNotModified(await readScore().set('if-none-match', headers.etag), headers.etag);
    expectNotModified(await readScore().set('if-none-match', `"other", W/${headers.etag}`), headers.etag);
    expect((await readScore().set('if-none-match', '"other"')).body).toEqual(body);
  });

  it('of a partnership comes with its suppliers with and without it', async () => {
    const reply = await api.call('get', '/v1/partnerships/lodestone:mp-apple/score');
    const { subject, parties } = bodyOf(reply, scoreSchema);
    expect(subject.kind).toBe('partnership');
    expect(parties?.map((party) => party.subject.name)).toContain('MP Materials');
  });
});

describe('Another version of the scoring model', () => {
  let draft: ScoringModelRecord;
  beforeAll(async () => {
    // Recycling alone: Lynas, of which nothing is recycled, is then at the top of the scale.
    const weights = { chinaExposure: 0, verticalIntegration: 0, recyclingShare: 1 };
    draft = await add<ScoringModelRecord>(api, 'scoring-models', { name: 'Recycling alone', weights });
    await readScore();
  });

  it('is asked by id or number, computed on the spot, and nothing of it is kept', async () => {
    await changingNothing(api, async () => {
      for (const ref of [draft.id, String(draft.version)]) {
        const reply = await readScore(`?model=${ref}`);
        const score = bodyOf(reply, scoreSchema);
        expect(score.model).toEqual({ id: draft.id, version: 2, name: 'Recycling alone' });
        expect(score.value).toBeCloseTo(100, 9);
        expect(reply.headers.etag).toBe(`"${score.receipt}"`);
      }
    });
    expect((await scoreOf(api, LYNAS)).value).toBeCloseTo(20, 6);
    expect((await pageOf(api, `${LYNAS}/scores`)).page.total).toBe(1);
  });

  it('has a receipt of its own, which is not the active one’s', async () => {
    const byDraft = await readScore(`?model=${draft.id}`);
    const active = await readScore();
    expect(byDraft.headers.etag).not.toBe(active.headers.etag);
    const again = readScore(`?model=${draft.id}`).set('if-none-match', byDraft.headers.etag);
    expectNotModified(await again, byDraft.headers.etag);
    const other = await readScore(`?model=${draft.id}`).set('if-none-match', active.headers.etag);
    expect(other.status).toBe(200);
  });

  it('that is the active one says what is in force', async () => {
    const { state, ...inForce } = bodyOf(await readScore(), scoreSchema);
    expect(state).toBe('current');
    expect((await readScore('?model=1')).body).toEqual(inForce);
  });

  it('explains itself as well', async () => {
    const reply = await api.call('get', `/v1/${LYNAS}/score/explanation?model=${draft.id}`);
    expect(reply).toMatchObject({
      status: 200,
      body: { model: { version: 2 }, value: expect.closeTo(100, 9) as number },
    });
  });

  it.each(['3', '999999999', '01a20816-172c-7135-9716-51d6eb6caa97'])(
    'that does not exist is not found: %s',
    async (ref) => {
      for (const route of ['score', 'score/explanation']) {
        const reply = await api.call('get', `/v1/${LYNAS}/${route}?model=${ref}`);
        problemOf(reply, { status: 404, code: 'model.not_found' });
      }
    },
  );

  it('cannot be asked what was said then', async () => {
    const reply = await readScore('?model=2&asOf=2026-11-23');
    problemOf(reply, { status: 400, code: 'score.as_of_and_model' });
  });
});
