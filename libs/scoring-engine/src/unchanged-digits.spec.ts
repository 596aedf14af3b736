import { aContextWith, anyMaterial, anyPolicy, anyPortfolio, anyScoringCase } from '@lodestone/testing';
import fc from 'fast-check';
import { contributionsOf } from './contributions';
import { canonicalJson, documentHash } from './canonical-json';
import { scoreSubject } from './score-subject';
import { COMPOSITES } from './scoring-model';
import type { Score } from './score';
import type { ScoringContext } from './scoring-context';

/** The cases are the same on every machine as long as fast-check is: a new release of it needs new digits here. */
const SAMPLE = { seed: 20261123, numRuns: 200 };

/** Everything that a score says, with the numbers that it is made of. */
function saidBy(score: Score, context: ScoringContext) {
  const { chains, ...said } = score;
  const stages = chains.map((chain) => ({
    risks: [chain.chinaExposure, chain.verticalIntegration, chain.recyclingShare],
    recycling: chain.recycling,
    stages: chain.stages.map((stage) => ({
      ...{ stage: stage.stage, share: stage.share, factor: stage.policy.factor },
      exposures: [stage.primaryExposure, stage.exposure, stage.exposureRisk],
      captive: [stage.primaryCaptive, stage.captive],
      mix: [stage.mix.remainder, stage.mix.undeclared, stage.mix.complete],
      sources: stage.mix.sources.map(({ heldShare, effectiveShare }) => [heldShare, effectiveShare]),
    })),
  }));
  const contributions = contributionsOf(score, context).map(
    ({ weight, contributions, chinaExposure, verticalIntegration }) => ({
      ...{ weight, contributions },
      ofStages: [...chinaExposure, ...verticalIntegration].map(({ contribution, undeclared, sources }) => ({
        ...{ contribution, undeclared },
        ofSources: sources.map((source) => [source.value, source.contribution]),
      })),
    }),
  );
  return { said: { ...said, openQuestions: score.openQuestions }, stages, contributions };
}

describe('what the engine says of some hundred cases is what it always said, to the last digit', () => {
  it('of subjects without links', () => {
    const cases = fc.sample(anyScoringCase({ composites: COMPOSITES }), SAMPLE);
    const said = cases.map(({ subject, context }) => saidBy(scoreSubject(subject, context), context));
    expect(documentHash(said)).toBe(
      'sha256:39d0c6ad5095db1dad35924a95515cf0003c3a8202ee05e8931955a83f01b40d',
    );
  });

  it('of subjects with links', () => {
    const cases = fc.sample(anyScoringCase({ linked: true, composites: COMPOSITES }), SAMPLE);
    const said = cases.map(({ subject, context }) => saidBy(scoreSubject(subject, context), context));
    expect(documentHash(said)).toBe(
      'sha256:897443335d2b9f7cf1240d0f8d6446e633a3c3932636749c0323818fdbf1fad8',
    );
  });

  it('of suppliers that buy from one another', () => {
    const materials = fc.tuple(anyMaterial('neodymium'), anyMaterial('gallium'));
    const anyCase = materials.chain((facts) =>
      fc.record({ suppliers: anyPortfolio(facts, 8), policies: fc.tuple(anyPolicy()) }).map((parts) => ({
        suppliers: parts.suppliers,
        context: aContextWith(parts.suppliers, { materials: facts, policies: parts.policies }),
      })),
    );
    const said = fc
      .sample(anyCase, SAMPLE)
      .map(({ suppliers, context }) =>
        suppliers.map((supplier) => saidBy(scoreSubject(supplier, context), context)),
      );
    expect(canonicalJson(said).length).toBeGreaterThan(100_000);
    expect(documentHash(said)).toBe(
      'sha256:587476bb1a5030ba7d4981642d70a51b10d1cf2ac79a7f46935cba02eab6d5a3',
    );
  });
});
