import { PINNED_BYTES, PortfolioReadModel, ScoringInputs } from '@lodestone/persistence';
import {
  bandRisksOf,
  composePortfolio,
  DIMENSIONS,
  emptyRisks,
  packRisks,
  type ScoringModel,
} from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { LoadRunBasis } from '../runs/load-run-basis';
import { ScoreInputs } from '../runs/score-inputs';
import { ScorePins } from '../runs/score-pins';
import { SolveExposures } from '../runs/solve-exposures';
import type { PreviewedPortfolio } from './previewed-portfolio';

/** Subjects that are read at once. */
const AT_ONCE = 1_000;

/** Scores everybody by another scoring model, as a run does, and writes nothing. Inside a snapshot. */
@Injectable()
export class RescorePortfolio {
  constructor(
    private readonly loadRunBasis: LoadRunBasis,
    private readonly portfolio: PortfolioReadModel,
    private readonly inputs: ScoringInputs,
    private readonly solveExposures: SolveExposures,
    private readonly scoreInputs: ScoreInputs,
  ) {}

  async execute(active: ScoringModel, model: ScoringModel): Promise<PreviewedPortfolio> {
    const basis = { ...(await this.loadRunBasis.published()), model };
    const packed = await this.portfolio.packed(basis.runNumber);
    const places = new Map(idTexts(packed.ids).map((id, place) => [id, place]));
    const known = await this.solveExposures.inMemory(basis);
    const risks = emptyRisks(places.size);
    const pins = new Uint8Array(PINNED_BYTES * places.size);
    const scorePins = new ScorePins(basis);
    const ids = [...places.keys()];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const [firstId, lastId] = [ids[from], ids[Math.min(from + AT_ONCE, ids.length) - 1]];
      const inputs = await this.inputs.range({ firstId, lastId }, null);
      for await (const outcome of this.scoreInputs.execute(basis, inputs, known)) {
        const place = places.get(outcome.input.id);
        if (place === undefined) continue;
        // Whoever has a score by one model has one by every other: what there is to read is the same.
        if (outcome.is === 'failed') throw outcome.cause;
        if (outcome.is === 'silent') throw new RangeError(`${outcome.input.id} has a score, but no chain`);
        const { score, subject } = outcome.scored;
        const coverage = DIMENSIONS.map((name) => score.dimensions[name].coverage);
        packRisks(risks, place, bandRisksOf(score), coverage, subject.blocked);
        pins.set(scorePins.inputsOf(outcome), PINNED_BYTES * place);
      }
    }
    return {
      ...{ ids: packed.ids, partnerships: packed.partnerships, unscored: packed.unscored, pins, risks },
      before: composePortfolio(packed.risks, active.parameters),
      after: composePortfolio(risks, model.parameters),
    };
  }
}

function idTexts(ids: Uint8Array): string[] {
  const hex = Buffer.from(ids).toString('hex');
  return Array.from({ length: ids.length / 16 }, (_, place) =>
    hex.slice(32 * place, 32 * place + 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  );
}
