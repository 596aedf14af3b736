import type { PortfolioExposure } from '@lodestone/contracts';
import type { Score, Stage } from '@lodestone/scoring-engine';
import { toPoints } from '../scores/to-score-reply';

/** What suppliers are exposed by at one stage of a material. */
interface StageValues {
  readonly material: string;
  readonly stage: Stage;
  readonly values: number[];
}

/** Gathers how exposed suppliers are at each stage, and sums it up. */
export class StageExposures {
  private readonly stages = new Map<string, StageValues>();

  add(chains: Score['chains']): void {
    for (const { prepared, stages } of chains) {
      const { code } = prepared.material;
      for (const { stage, exposureRisk } of stages) this.valuesOf(code, stage).push(exposureRisk.value);
    }
  }

  /** Quartiles in points, by material and stage. */
  summary(): PortfolioExposure['stages'] {
    return [...this.stages.values()].map(({ material, stage, values }) => {
      const rising = Float64Array.from(values).sort();
      const quartile = (part: number) => toPoints(quantile(rising, part));
      return {
        ...{ material, stage, suppliers: rising.length },
        ...{ lowerQuartile: quartile(0.25), median: quartile(0.5), upperQuartile: quartile(0.75) },
      };
    });
  }

  private valuesOf(material: string, stage: Stage): number[] {
    const key = `${material} ${stage}`;
    const found = this.stages.get(key) ?? { material, stage, values: [] };
    this.stages.set(key, found);
    return found.values;
  }
}

/**
 * The value below which a part of all lies, between two of them in proportion.
 * @param rising at least one value, in order
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), definition 7
 */
export function quantile(rising: ArrayLike<number>, part: number): number {
  const place = part * (rising.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, rising.length - 1);
  return rising[below] + (place - below) * (rising[above] - rising[below]);
}
