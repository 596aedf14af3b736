import { useApi } from '../setup/use-api';
import { type Explained, explainPortfolio, total } from './explained-portfolio';

const api = useApi('portfolio');
const TODAY = '2026-11-23';

let all: Explained[];
beforeAll(async () => {
  all = await explainPortfolio(api);
});

const chains = () => all.flatMap(({ explanation }) => explanation.chains);
const stages = () => chains().flatMap((chain) => chain.stages);
const sources = () => stages().flatMap((stage) => stage.sources);

describe('The sources of an explanation', () => {
  it('are those of the record that are in the mix today, as declared, with their references', () => {
    for (const { label, record, explanation } of all) {
      for (const [position, { material, stages: explained }] of explanation.chains.entries()) {
        const inTheMix = record.chains[position].sources.filter(
          ({ availableFrom, until }) => (availableFrom ?? '') <= TODAY && TODAY < (until ?? '9999'),
        );
        for (const { stage, sources: shown } of explained) {
          const declared = inTheMix
            .filter((source) => source.stage === stage)
            .map(({ supplierId, partnershipId, ...source }) => ({
              ...source,
              supplier: supplierId && { id: supplierId, name: expect.stringMatching(/./) },
              partnership: partnershipId && { id: partnershipId, name: expect.stringMatching(/./) },
            }));
          const own = shown.filter(({ derived }) => !derived);
          expect([label, material, stage, own]).toMatchObject([label, material, stage, declared]);
          expect(own).toHaveLength(declared.length);
        }
      }
    }
  });

  it('say of each who has said so', () => {
    expect(sources().length).toBeGreaterThan(200);
    expect(sources().filter(({ reference }) => reference === null)).toEqual([]);
    expect(sources().filter(({ reference }) => !/^https?:\/\/\S+/.test(reference ?? ''))).toEqual([]);
  });

  it('are marked as named where their share is undisclosed, and only there', () => {
    expect(sources().filter(({ named, share }) => named !== (share === null))).toEqual([]);
    expect(sources().some(({ named }) => named)).toBe(true);
  });

  it('are marked as derived where a partnership takes them from its parties, and are owned', () => {
    const derived = all.flatMap(({ label, explanation }) =>
      explanation.chains.flatMap((chain) =>
        chain.stages.flatMap((stage) => stage.sources.filter((source) => source.derived).map(() => label)),
      ),
    );
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.filter((label) => !label.startsWith('partnership '))).toEqual([]);
    expect(sources().filter(({ derived: isDerived, control }) => isDerived && control !== 'owned')).toEqual(
      [],
    );
  });

  it('leave undeclared what their effective shares leave of the stage', () => {
    for (const stage of stages()) {
      const declared = total(stage.sources, ({ effectiveShare }) => effectiveShare);
      expect(stage.undeclared.share).toBeCloseTo(1 - declared, 12);
    }
  });

  it('count their declared share by how far they have got', () => {
    // Scoring model §1: idle 0, past its first day 1, otherwise by status.
    const maturities = { operating: 1, ramping: 0.75, under_construction: 0.25, planned: 0, idle: 0 };
    for (const { status, availableFrom, maturity, share, effectiveShare, derived } of sources()) {
      expect(maturity).toBe(status !== 'idle' && availableFrom !== null ? 1 : maturities[status]);
      if (share !== null && !derived) expect(effectiveShare).toBeCloseTo(share * maturity, 12);
    }
  });
});

describe('What an explanation fills in', () => {
  it('is a world share of the stage itself, or one of another stage that it names', () => {
    for (const { baseline, stage } of stages()) {
      expect(baseline.value).toBeCloseTo(100 * (baseline.worldShare ?? 0.5), 10);
      expect(baseline.imputedFrom).not.toBe(stage);
    }
    const imputed = chains().flatMap(({ material, stages: those }) =>
      those.flatMap(({ stage, baseline }) =>
        baseline.imputedFrom ? [[material, stage, baseline.imputedFrom]] : [],
      ),
    );
    expect(imputed).toContainEqual(['neodymium', 'product', 'component']);
  });

  it('is the recycling rate of the material where nothing is declared, and the score says so', () => {
    for (const { label, explanation, score, record } of all) {
      const bases = explanation.chains.map(({ recycling }) => recycling.basis);
      const declared = record.chains.map(({ recycling }) => recycling !== null);
      expect([label, bases.map((basis) => basis === 'declared')]).toEqual([label, declared]);
      const { imputed } = score.dimensions.recyclingShare;
      expect([label, imputed]).toEqual([label, bases.includes('recycling_rate')]);
    }
    expect(new Set(chains().map(({ recycling }) => recycling.basis)).size).toBeGreaterThan(1);
  });

  it('makes a stage that a link stands for inherited from a later one', () => {
    const order = ['extraction', 'processing', 'metal', 'component', 'product'];
    const inherited = stages().filter((stage) => stage.inherited !== null);
    expect(inherited.length).toBeGreaterThan(0);
    for (const { stage, sources: own, inherited: from } of inherited) {
      // What is only announced leaves the stage undeclared, and adds nothing to its exposure.
      expect(own.filter(({ effectiveShare }) => effectiveShare > 0)).toEqual([]);
      expect(own.filter(({ contributions }) => contributions.chinaExposure !== 0)).toEqual([]);
      expect(order.indexOf(from?.from ?? '')).toBeGreaterThan(order.indexOf(stage));
      expect(from?.links.length).toBeGreaterThan(0);
    }
  });
});
