import { type ChangeFeed, changeFeedSchema, type ScoreChangeEvent } from '@lodestone/contracts';
import { aLink } from '@lodestone/testing';
import { useApi } from '../setup/use-api';
import { rowsOf } from './database-content';
import { add, change } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { addTestium, testiumChain, testiumSupplier } from './scored-drafts';

const api = useApi('reference');

const read = async (cursor: string | null, limit = 200): Promise<ChangeFeed> => {
  const query = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return bodyOf(await api.call('get', `/v1/scores/changes?limit=${limit}${query}`), changeFeedSchema);
};

/** The score of everybody as whoever follows the feed knows it. */
class Follower {
  readonly known = new Map<string, ScoreChangeEvent['after']>();
  cursor: string | null = null;

  /** Reads on to where the feed ends now. */
  async readOn(limit: number): Promise<void> {
    for (;;) {
      const { data, nextCursor, hasMore } = await read(this.cursor, limit);
      for (const event of data) this.take(event);
      this.cursor = nextCursor;
      if (!hasMore) return;
    }
  }

  private take({ subject, before, after }: ScoreChangeEvent): void {
    // A change that was missed, or told twice, would not go on from what is known.
    expect({ subject, before }).toEqual({ subject, before: this.known.get(subject.id) ?? null });
    if (after === null) this.known.delete(subject.id);
    else this.known.set(subject.id, after);
  }
}

/** The table of scores itself. */
const inForce = async () =>
  new Map(
    (
      await rowsOf<{ id: string; value: number; band: string }>(
        api.database,
        `SELECT subject_id AS id, value, band FROM scores
          WHERE run_number = (SELECT run_number FROM published_run) AND value IS NOT NULL`,
      )
    ).map(({ id, value, band }) => [id, { value, band }]),
  );

const added = async (name: string, ...sources: Parameters<typeof testiumChain>) =>
  (await add(api, 'suppliers', testiumSupplier(name, ...sources))).id;
const save = (id: string, ...sources: Parameters<typeof testiumChain>) =>
  change(api, `/v1/suppliers/${id}`, { chains: [testiumChain(...sources)] });
const remove = async (id: string) => {
  const { headers } = await api.call('get', `/v1/suppliers/${id}`);
  expect((await api.call('delete', `/v1/suppliers/${id}`).set('if-match', headers.etag)).status).toBe(204);
};

beforeAll(async () => {
  await addTestium(api);
  await api.quiet();
});

describe('The feed of changes', () => {
  it('tells every change in the order in which they took effect, ends and deletions included', async () => {
    const { nextCursor } = await read(null);
    const id = await added('Followed', { country: 'CN' });
    await save(id, { country: 'AU' });
    await change(api, `/v1/suppliers/${id}`, { note: 'No change of its score' });
    await change(api, `/v1/suppliers/${id}`, { chains: [] });
    await save(id, { country: 'AU' });
    await remove(id);
    const { data, hasMore } = await read(nextCursor);
    const points = (side: ScoreChangeEvent['after']) => side && Math.round(side.value);
    expect(data.map(({ type, before, after }) => [type, points(before), points(after)])).toEqual([
      ['score.band_changed', null, 100],
      ['score.band_changed', 100, 50],
      ['score.ended', 50, null],
      ['score.band_changed', null, 50],
      ['score.ended', 50, null],
    ]);
    for (const each of data) {
      expect(each).toMatchObject({
        ...{ subject: { kind: 'supplier', id }, cause: 'data', runId: null },
        recordedAt: '2026-11-23T12:00:00.000Z',
      });
    }
    expect(data.map(({ receipt }) => receipt === null)).toEqual([false, false, true, false, true]);
    expect(hasMore).toBe(false);
  });

  it('names the run of what a night has changed', async () => {
    const moves = [
      { country: 'CN', until: '2027-01-01' },
      { country: 'AU', availableFrom: '2027-01-01' },
    ];
    const id = await added('Moves home', ...moves);
    const { nextCursor } = await read(null, 1000);
    const run = await api.night('2027-01-01');
    const { data } = await read(nextCursor);
    expect(data).toMatchObject([
      { subject: { id }, cause: 'age', runId: run, recordedAt: '2027-01-01T12:00:00.000Z' },
    ]);
    await api.night('2026-11-23');
    await remove(id);
  });

  it('goes on from a cursor, again and again: no change twice, none missed, and the end stays where it is', async () => {
    for (let number = 0; number < 5; number++) await added(`Paged ${number}`, { country: 'AU' });
    const whole = (await read(null, 1000)).data;
    const paged: ScoreChangeEvent[] = [];
    let cursor: string | null = null;
    for (let hasMore = true; hasMore;) {
      const page: ChangeFeed = await read(cursor, 2);
      expect(page.data.length).toBeLessThanOrEqual(2);
      paged.push(...page.data);
      ({ nextCursor: cursor, hasMore } = page);
    }
    expect(paged).toEqual(whole);
    const end = await read(cursor);
    expect(end).toEqual({ data: [], nextCursor: cursor, hasMore: false });
    await added('After the end', { country: 'AU' });
    expect((await read(cursor)).data).toHaveLength(1);
  });

  it.each([
    '',
    'x',
    '1',
    '1.x',
    '-1.',
    "1.' OR 1=1",
    '1.01a20816-172c-7135-9716-51d6eb6caa9',
    '9'.repeat(40) + '.',
  ])('is refused from what is no cursor: %j', async (cursor) => {
    const reply = await api.call('get', `/v1/scores/changes?cursor=${encodeURIComponent(cursor)}`);
    expect(problemOf(reply, { status: 400, code: reply.body.code, pointers: ['/cursor'] }).code).toMatch(
      /^(field|query|page)\./,
    );
  });

  it.each([0, 1001, 'many'])('is refused with a limit of %s', async (limit) => {
    const reply = await api.call('get', `/v1/scores/changes?limit=${limit}`);
    problemOf(reply, { status: 400, code: reply.body.code, pointers: ['/limit'] });
  });
});

describe('Whoever follows the feed while ten write at the same time', () => {
  const WRITERS = 10;
  const EDITS = 8;
  const COUNTRIES = ['CN', 'AU', 'US', 'MY'];

  it('knows at the end exactly the table of scores', async () => {
    const follower = new Follower();
    const shared = await Promise.all([0, 1, 2].map((number) => added(`Shared ${number}`, { country: 'AU' })));
    let areWriting = true;
    const following = (async () => {
      while (areWriting) await follower.readOn(7);
    })();
    const write = async (writer: number) => {
      let own = await added(`Writer ${writer}`, aLink(shared[writer % shared.length]));
      for (let edit = 0; edit < EDITS; edit++) {
        const country = COUNTRIES[(writer + edit) % COUNTRIES.length];
        const target = edit % 4 === 0 ? shared[(writer + edit) % shared.length] : own;
        const reply = await saveAsSeen(
          target,
          edit % 4 === 1 ? aLink(shared[edit % shared.length]) : { country },
        );
        // Another writer may have been faster with one that is shared, or too many wait; then nothing is saved.
        expect([200, 412, 503]).toContain(reply);
        if (edit % 4 === 3) {
          await remove(own);
          own = await added(`Writer ${writer} again`, { country });
        }
        if (writer === 0 && edit === 4) {
          api.clock.set('2026-12-01');
          expect((await api.call('post', '/v1/scoring-runs').send({})).status).toBe(202);
        }
      }
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await writing.finally(() => (areWriting = false));
    await following;
    await api.quiet();
    await follower.readOn(7);
    expect(follower.known).toEqual(await inForce());
    expect(follower.known.size).toBeGreaterThan(WRITERS);
  }, 120_000);

  async function saveAsSeen(id: string, source: Parameters<typeof testiumChain>[0]): Promise<number> {
    const path = `/v1/suppliers/${id}`;
    const { headers } = await api.call('get', path);
    const patch = { chains: [testiumChain(source)] };
    return (await api.call('patch', path).set('if-match', headers.etag).send(patch)).status;
  }
});
