import { type LeversReply, leversSchema } from '@lodestone/contracts';
import { type Band, BANDS } from '@lodestone/scoring-engine';
import { Buyer } from '../stories/buyer';
import { useApi } from '../setup/use-api';
import { add, supplierDraft } from './drafts';
import { type Explained, explainPortfolio } from './explained-portfolio';
import { oneStepLess, withChains } from './lever-steps';
import { bodyOf, problemOf } from './reply-checks';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const leversOf = async (subject: string, query: Record<string, string> = {}): Promise<LeversReply> =>
  bodyOf(await api.call('get', `/v1/${subject}/score/levers`).query(query), leversSchema);

const isAsGood = (band: Band | undefined, target: Band): boolean =>
  band !== undefined && BANDS.indexOf(band) <= BANDS.indexOf(target);

/** A lever that reaches its band, of a subject of the portfolio. */
interface Reaching {
  readonly label: string;
  readonly explained: Explained;
  readonly target: Band;
  readonly lever: LeversReply['levers'][number];
}

describe('Every lever of every supplier and partnership of the portfolio, to every better band,', () => {
  const reaching: Reaching[] = [];
  const unreachable: Reaching[] = [];

  beforeAll(async () => {
    for (const explained of await explainPortfolio(api)) {
      const { subject, band, value } = explained.score;
      for (const target of BANDS.slice(0, BANDS.indexOf(band))) {
        const reply = await leversOf(`${subject.kind}s/${subject.id}`, { target });
        expect(reply).toMatchObject({ subject, band, target, isThere: false });
        expect(reply.value).toBeCloseTo(value, 9);
        for (const lever of reply.levers) {
          const { code, chain, stage, isReachable } = lever;
          const label = `${explained.label}: ${code} of ${chain} ${stage} to ${target}`;
          (isReachable ? reaching : unreachable).push({ label, explained, target, lever });
        }
      }
    }
  });

  const evaluated = (those: readonly Reaching[], chainsOf: (each: Reaching) => object[]) =>
    buyer.evaluate(
      those.map((each) => {
        const { kind, id } = each.explained.score.subject;
        return { ref: each.label, kind, base: id, chains: chainsOf(each) };
      }),
    );

  it('lands in the band as evaluated, with the score that it says', async () => {
    expect(reaching.length).toBeGreaterThan(60);
    const all = await evaluated(reaching, ({ explained, lever }) =>
      withChains(explained.record, lever.chains),
    );
    all.forEach(({ score, errors }, index) => {
      const { label, target, lever } = reaching[index];
      expect([label, errors]).toEqual([label, undefined]);
      expect([label, score?.band, isAsGood(score?.band, target)]).toEqual([label, lever.score?.band, true]);
      expect(score?.value).toBeCloseTo(lever.score?.value ?? NaN, 9);
    });
  });

  it('does not with one step less', async () => {
    const all = await evaluated(reaching, ({ explained, lever }) =>
      withChains(explained.record, oneStepLess(lever, explained)),
    );
    all.forEach(({ score, errors }, index) => {
      const { label, target, lever } = reaching[index];
      expect([label, errors]).toEqual([label, undefined]);
      expect([label, isAsGood(score?.band, target)]).toEqual([label, false]);
      expect(Math.abs((score?.value ?? NaN) - (lever.score?.value ?? NaN))).toBeLessThan(0.001);
    });
  });

  it('says what it takes in words and numbers', () => {
    for (const { label, lever } of reaching) {
      expect([label, (lever.after ?? 0) > (lever.before ?? 0)]).toEqual([label, true]);
      expect([label, lever.text]).toEqual([label, expect.stringMatching(/^Raise .* from .* to [\d.]+ %\.$/)]);
    }
    for (const { label, lever } of unreachable) {
      const { after, score, chains } = lever;
      expect([label, after, score, chains]).toEqual([label, null, null, []]);
      expect(lever.text).toMatch(/does not do it alone, however far\.$|is at 100 % already\.$/);
    }
  });
});

describe('The target of levers', () => {
  const MP = 'suppliers/lodestone:mp-materials';

  it('is the next better band when none is given', async () => {
    const reply = await leversOf(MP);
    expect(reply).toMatchObject({ band: 'high', target: 'moderate', isThere: false });
    expect(reply).toEqual(await leversOf(MP, { target: 'moderate' }));
  });

  it.each<[string, Band]>([
    ['the band that is held', 'high'],
    ['a worse one', 'critical'],
  ])('that is %s is there, and nothing has to move', async (_, target) => {
    expect(await leversOf(MP, { target })).toMatchObject({ band: 'high', target, isThere: true, levers: [] });
  });

  it('is there when nothing is better than the band that is held', async () => {
    expect(await leversOf('suppliers/lodestone:lynas')).toMatchObject({
      band: 'low',
      target: 'low',
      isThere: true,
    });
  });

  it.each([
    ['target=severe', 400, 'field.not_allowed', ['/target']],
    ['target=', 400, 'field.not_allowed', ['/target']],
    ['target=Moderate', 400, 'field.not_allowed', ['/target']],
    ['target=low&target=high', 400, 'field.not_allowed', ['/target']],
    ['band=low', 400, 'field.unknown', ['/band']],
    ['model=999', 404, 'model.not_found', []],
  ])('cannot be %s', async (query, status, code, pointers) => {
    problemOf(await api.call('get', `/v1/${MP}/score/levers?${query}`), { status, code, pointers });
  });

  it.each([
    ['suppliers/lodestone:nobody', 'supplier.not_found'],
    ['partnerships/lodestone:lynas', 'partnership.not_found'],
    ['suppliers/lodestone:american-resources', 'score.nothing_to_score'],
  ])('is asked of %s in vain', async (subject, code) => {
    problemOf(await api.call('get', `/v1/${subject}/score/levers`), { status: 404, code });
  });
});

describe('Levers', () => {
  it('of Syrah are what the README tells', async () => {
    const { levers } = await leversOf('suppliers/lodestone:syrah');
    const text = 'Raise post-consumer scrap in the feed of natural graphite from 0 % to 16.1 %.';
    expect(levers).toContainEqual(expect.objectContaining({ before: 0, after: 0.160857, text }));
  });

  it('of a blocked supplier are all out of reach, as nothing that it moves unblocks it', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft({ blocked: true }));
    const { band, levers } = await leversOf(`suppliers/${id}`);
    expect(band).toBe('critical');
    expect(levers.length).toBeGreaterThan(0);
    expect(levers.filter(({ isReachable }) => isReachable)).toEqual([]);
  });

  it('by another version of the scoring model reach what that one demands', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft());
    const bandLimits = { moderate: 0.2, high: 0.3, critical: 0.9 };
    const draft = await add(api, 'scoring-models', { name: 'Strict', bandLimits, worstStageGate: 1 });
    const reply = await leversOf(`suppliers/${id}`, { model: String(draft.version), target: 'low' });
    expect(reply).toMatchObject({ model: { id: draft.id }, target: 'low', isThere: false });
    const [lever] = reply.levers.filter(({ isReachable }) => isReachable);
    const { body } = await api.call('post', '/v1/scores/evaluate').send({
      modelId: draft.id,
      subjects: [{ ref: 'moved', kind: 'supplier', base: id, chains: lever.chains }],
    });
    expect(body.data[0].score.band).toBe('low');
    expect(body.data[0].score.value).toBeCloseTo(lever.score?.value ?? NaN, 9);
  });
});
