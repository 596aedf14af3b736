import { encodePortfolio } from '@lodestone/contracts';
import { composePortfolio, emptyRisks, type ScoringModel } from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';

/** A portfolio of suppliers with risks of all kinds, as `GET /v1/portfolio/dimensions` sends it. */
export function syntheticPortfolio(suppliers: number, model: ScoringModel): Buffer {
  const random = aRandom(suppliers);
  const risks = emptyRisks(suppliers);
  for (let place = 0; place < 3 * suppliers; place++) {
    const [one, other] = [random(), random()];
    risks.dimensions[place] = (one + other) / 2;
    risks.lower[place] = Math.min(one, other) / 2;
    risks.upper[place] = (1 + Math.max(one, other)) / 2;
    risks.worstStages[place] = random();
    risks.coverage[place] = (1 + random()) / 2;
  }
  const ids = new Uint8Array(16 * suppliers);
  const view = new DataView(ids.buffer);
  for (let place = 0; place < suppliers; place++) view.setUint32(16 * place, place);
  const portfolio = {
    ...{ model, runId: null, scoringDate: '2026-11-23', unscored: 0 },
    ...{ ids, partnerships: new Uint8Array(suppliers), risks },
  };
  const composed = composePortfolio(risks, model.parameters);
  return Buffer.from(encodePortfolio(portfolio, composed, model.parameters.worstStageGate).buffer);
}
