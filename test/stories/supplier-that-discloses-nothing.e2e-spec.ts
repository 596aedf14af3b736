import type { ExplanationReply, Material, ProductionShare } from '@lodestone/contracts';
import type { Chain, Stage } from '@lodestone/scoring-engine';
import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const COVERED = ['CN', 'HK', 'MO'];

/** A magnet maker of whom only the name is known. */
const silent = {
  kind: 'supplier',
  name: 'A magnet maker that answers no letter',
  country: 'US',
  chains: [{ material: 'neodymium', deliveredStage: 'component' }],
};

/** The share of a stage that covered countries have in the world, in points, by the reference data. */
async function worldShareOf(material: string, stage: Stage): Promise<number> {
  const known = await sharesOf(material, stage);
  const shares = known.length > 0 ? known : await sharesOf(await representativeOf(material, stage), stage);
  const covered = shares.filter(({ country }) => COVERED.includes(country));
  return 100 * covered.reduce((sum, { share }) => sum + share, 0);
}

async function sharesOf(material: string, stage: Stage): Promise<ProductionShare[]> {
  const path = `/v1/production-shares?limit=200&material=${material}&stage=${stage}`;
  return (await api.call('get', path)).body.data;
}

/** What stands for a stage of a material whose own world production is not known, such as its magnet. */
async function representativeOf(material: string, stage: Stage): Promise<string> {
  const { body } = await api.call('get', `/v1/materials?limit=200&q=${material}`);
  const found = (body.data as Material[]).find(({ code }) => code === material);
  const representative = found?.stages.find((each) => each.stage === stage)?.representedBy;
  if (representative == null) throw new Error(`nothing stands for ${material} at ${stage}`);
  return representative;
}

async function checkWorldShares({ chains: [chain] }: ExplanationReply) {
  for (const { stage, exposure, baseline, undeclared, sources, inherited } of chain.stages) {
    const share = await worldShareOf(chain.material, stage);
    expect([stage, share]).toEqual([stage, expect.closeTo(baseline.value, 6)]);
    expect(exposure.value).toBeCloseTo(share, 6);
    expect(exposure).toMatchObject({ lower: 0, upper: 100 });
    expect(baseline).toMatchObject({ imputedFrom: null, worldShare: expect.closeTo(share / 100, 8) });
    expect({ undeclared: undeclared.share, sources, inherited }).toEqual({
      undeclared: 1,
      sources: [],
      inherited: null,
    });
  }
}

/** Saves the silent magnet maker and explains its score. */
async function saveSilent(): Promise<ExplanationReply> {
  const { kind: _, ...body } = silent;
  const identifiers = [{ scheme: 'lodestone', value: 'silent' }];
  const created = await api.call('post', '/v1/suppliers').send({ ...body, identifiers });
  expect(created).toMatchObject({ status: 201 });
  const { body: explanation } = await api.call('get', `/v1/suppliers/${created.body.id}/score/explanation`);
  return explanation;
}

describe('5E, of which nothing is on record', () => {
  it('gets the world shares of its material, stage by stage', async () => {
    await checkWorldShares(await buyer.explanation('5e'));
  });

  it('may be anything from 0 to 100, as a whole and in each dimension', async () => {
    const score = await buyer.score('5e');
    expect(score).toMatchObject({ lower: 0, upper: 100 });
    for (const dimension of Object.values(score.dimensions)) {
      expect(dimension).toMatchObject({ lower: 0, upper: 100, coverage: 0, insufficient: true });
    }
  });

  it('has no firm band and too little declared to be ranked', async () => {
    expect(await buyer.score('5e')).toMatchObject({ bandIsFirm: false, insufficient: true, coverage: 0 });
  });

  it('says in each dimension that it was filled in, and of recycling from what', async () => {
    const { dimensions } = await buyer.score('5e');
    expect(dimensions.chinaExposure.imputed).toBe(true);
    expect(dimensions.recyclingShare.imputed).toBe(true);
    const { chains } = await buyer.explanation('5e');
    expect(chains[0].recycling).toMatchObject({ basis: 'recycling_rate', declared: null });
  });

  it('says on its record that the silence is a gap of the record', async () => {
    expect((await buyer.supplier('5e')).note).toContain('undeclared');
  });

  it('is asked first for the stage that narrows its bounds most', async () => {
    const { nextBestQuestion } = await buyer.score('5e');
    const { openQuestions } = await buyer.explanation('5e');
    expect(nextBestQuestion).toMatchObject({ code: 'undeclared_share', chain: 'boron' });
    expect(nextBestQuestion).toEqual(openQuestions[0]);
    expect(openQuestions.map(({ narrowsBy }) => narrowsBy)).toEqual(
      openQuestions.map(({ narrowsBy }) => narrowsBy).sort((one, other) => other - one),
    );
  });
});

describe('an unsaved magnet maker that says no more than what it makes', () => {
  it('may be anything from 0 to 100 and has no firm band', async () => {
    const score = await buyer.evaluateOne({ ref: 'silent', ...silent });
    expect(score).toMatchObject({ lower: 0, upper: 100, bandIsFirm: false, insufficient: true });
    expect(score).toMatchObject({ coverage: 0, band: 'critical' });
  });

  it('scores the same once it is saved, explained by the world shares of neodymium', async () => {
    const explanation = await saveSilent();
    await checkWorldShares(explanation);
    const evaluated = await buyer.evaluateOne({ ref: 'silent', ...silent });
    expect(explanation.value).toBe(evaluated.value);
    expect(explanation.contributions.chinaExposure).toBe(evaluated.dimensions.chinaExposure.contribution);
  });

  it('gets the world share of magnets for what is made of them, marked as imputed from there', async () => {
    const motorMaker = {
      name: 'A motor maker that answers no letter',
      identifiers: [{ scheme: 'lodestone', value: 'silent-motor-maker' }],
      chains: [{ material: 'neodymium', deliveredStage: 'product' }],
    };
    const created = await api.call('post', '/v1/suppliers').send(motorMaker);
    const { body } = await api.call('get', `/v1/suppliers/${created.body.id}/score/explanation`);
    const stages = (body as ExplanationReply).chains[0].stages;
    expect(stages.map(({ stage, baseline }) => [stage, baseline.imputedFrom])).toEqual([
      ['extraction', null],
      ['processing', null],
      ['metal', null],
      ['component', null],
      ['product', 'component'],
    ]);
  });

  it('narrows its bounds by as much as the next best question promised, if the answer is as presumed', async () => {
    const before = await buyer.evaluateOne({ ref: 'before', ...silent });
    const question = before.nextBestQuestion;
    if (question?.stage == null) throw new Error('no stage asked for');
    const china = (await worldShareOf('neodymium', question.stage)) / 100;
    const answer = { stage: question.stage, control: 'spot', status: 'operating', evidence: 'declared' };
    const sources = [
      { ...answer, share: china, country: 'CN' },
      { ...answer, share: 1 - china, country: 'JP' },
    ];
    const chains = [{ ...silent.chains[0], sources }];
    const after = await buyer.evaluateOne({ ref: 'after', ...silent, chains });
    expect(after.value).toBeCloseTo(before.value, 9);
    const narrowed = before.upper - before.lower - (after.upper - after.lower);
    expect(narrowed).toBeCloseTo(question.narrowsBy, 9);
  });

  it('is riskier than any supplier outside China that declares every stage', async () => {
    const { value } = await buyer.evaluateOne({ ref: 'silent', ...silent });
    const ranking = await buyer.ranking();
    const open = ranking.filter(({ country, score }) => country !== 'CN' && score?.insufficient === false);
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((each) => each.value >= value).map(({ slug }) => slug)).toEqual([]);
  });

  it('declares every stage and thereby has nothing left to be asked but recycling', async () => {
    const stages: Stage[] = ['extraction', 'processing', 'metal', 'component'];
    const declared = { share: 1, country: 'AU', control: 'owned', status: 'operating', evidence: 'audited' };
    const chain: Partial<Chain> = { ...(silent.chains[0] as Partial<Chain>) };
    const sources = stages.map((stage) => ({ ...declared, stage, coveredOwnershipShare: 0 }));
    const { nextBestQuestion } = await buyer.evaluateOne({
      ref: 'open',
      ...silent,
      chains: [{ ...chain, sources }],
    });
    expect(nextBestQuestion).toMatchObject({ code: 'recycling', chain: 'neodymium', stage: null });
  });
});
