import { useApi } from '../setup/use-api';
import {
  type ChainExplanation,
  except,
  type Explained,
  explainPortfolio,
  type StageExplanation,
  total,
} from './explained-portfolio';

const api = useApi('portfolio');

const DIMENSIONS = ['chinaExposure', 'verticalIntegration', 'recyclingShare'] as const;
const OF_STAGES = ['chinaExposure', 'verticalIntegration'] as const;

const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9;

/** What the sources of a stage, named links of an inherited one and the undeclared part add to a dimension. */
function partsOf(
  { sources, undeclared, inherited }: StageExplanation,
  dimension: (typeof OF_STAGES)[number],
): number {
  const links = dimension === 'chinaExposure' ? (inherited?.links ?? []) : [];
  return (
    total(sources, ({ contributions }) => contributions[dimension]) +
    total(links, ({ contribution }) => contribution) +
    undeclared.contributions[dimension]
  );
}

const hasRecycledFeed = ({ recycling: { declared } }: ChainExplanation) =>
  declared !== null && declared.postConsumer + declared.preConsumer > 0;

describe('The explanation of every supplier and partnership of the portfolio', () => {
  let all: Explained[];
  beforeAll(async () => {
    all = await explainPortfolio(api);
  });

  it('speaks of the score that is in force', () => {
    for (const { label, score, explanation } of all) {
      const { subject, value, lower, upper, band, bandIsFirm, coverage, confidence, insufficient } = score;
      const { gates, flags, alerts, model, scoringDate, lookThrough, parties } = score;
      expect([label, explanation]).toMatchObject([
        label,
        {
          subject,
          value,
          lower,
          upper,
          band,
          bandIsFirm,
          coverage,
          confidence,
          insufficient,
          gates,
          flags,
          alerts,
        },
      ]);
      expect(explanation).toMatchObject({ model, scoringDate, lookThrough, direction: '100 = highest risk' });
      expect(explanation.parties).toEqual(parties);
    }
  });

  it('has the receipt of that score, and what the score was made from', () => {
    for (const { score, explanation } of all) {
      expect(explanation.receipt).toMatchObject({
        hash: score.receipt,
        input: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        engineVersion: score.engineVersion,
        referenceVersion: score.referenceVersion,
        scoringDate: '2026-11-23',
        evidenceDate: '2026-11-23',
        model: { id: score.model.id, version: score.model.version },
      });
    }
  });

  it('has contributions of the three dimensions that add up to the value', () => {
    expect(
      except(all, ({ explanation: { contributions, value } }) =>
        isSame(
          total(DIMENSIONS, (dimension) => contributions[dimension]),
          value,
        ),
      ),
    ).toEqual([]);
    expect(
      except(all, ({ explanation: { contributions }, score: { dimensions } }) =>
        DIMENSIONS.every((dimension) => contributions[dimension] === dimensions[dimension].contribution),
      ),
    ).toEqual([]);
  });

  it('has one chain for each that is declared, in their order, of weights that add up to 1', () => {
    for (const { record, explanation } of all) {
      expect(explanation.chains.map(({ material }) => material)).toEqual(
        record.chains.map(({ material }) => material),
      );
    }
    expect(
      except(all, ({ explanation }) =>
        isSame(
          total(explanation.chains, ({ weight }) => weight),
          1,
        ),
      ),
    ).toEqual([]);
  });

  it('has contributions of chains that add up to those of the dimensions', () => {
    expect(
      except(all, ({ explanation: { chains, contributions } }) =>
        DIMENSIONS.every((dimension) =>
          isSame(
            total(chains, (chain) => chain.contributions[dimension]),
            contributions[dimension],
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('has contributions of stages that add up to those of their chain', () => {
    expect(
      except(all, ({ explanation }) =>
        explanation.chains.every(({ stages, contributions }) =>
          OF_STAGES.every((dimension) =>
            isSame(
              total(stages, (stage) => stage.contributions[dimension]),
              contributions[dimension],
            ),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('has contributions of sources and of what is undeclared that add up to those of their chain', () => {
    expect(
      except(all, ({ explanation }) =>
        explanation.chains.every(({ stages, contributions }) =>
          OF_STAGES.every((dimension) =>
            isSame(
              total(stages, (stage) => partsOf(stage, dimension)),
              contributions[dimension],
            ),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('has them add up to those of each stage, where no recycled feed moves them to where it enters', () => {
    const chains = all.flatMap(({ explanation }) => explanation.chains);
    const unmoved = chains.filter((chain) => !hasRecycledFeed(chain));
    expect(unmoved.length).toBeGreaterThan(0);
    expect(unmoved.length).toBeLessThan(chains.length);
    expect(
      unmoved
        .flatMap(({ stages }) => stages)
        .filter((stage) =>
          OF_STAGES.some((dimension) => !isSame(partsOf(stage, dimension), stage.contributions[dimension])),
        ),
    ).toEqual([]);
  });

  it('has stages of equal importance that add up to 1, and risks between their ends', () => {
    for (const { explanation } of all) {
      for (const { stages } of explanation.chains) {
        expect(stages.map(({ share }) => share)).toEqual(
          stages.map(() => expect.closeTo(1 / stages.length, 12)),
        );
        for (const { exposure, exposureRisk, captive } of stages) {
          for (const { value, lower, upper } of [exposure, exposureRisk, captive]) {
            expect([lower, value, upper]).toEqual([lower, value, upper].sort((one, other) => one - other));
          }
        }
      }
    }
  });
});
