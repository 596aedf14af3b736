import { type Stage, STAGES } from '@lodestone/scoring-engine';

/** What of a source counts for how much of a stage is declared. */
export interface SharedSource {
  readonly stage?: Stage | null;
  readonly share?: number | null;
  readonly availableFrom?: string | null;
  readonly until?: string | null;
}

/** How much of a stage its sources say they perform; parts from 0 to 1, more when they say too much. */
export interface StageShare {
  readonly stage: Stage;
  /** What those in the mix on the day perform. */
  readonly now: number;
  /** What those that start later are to perform. */
  readonly later: number;
  /** Sources whose share is not disclosed. */
  readonly undisclosed: number;
}

/**
 * The stages of a chain up to the one that is delivered, each with how far its sources fill it.
 * @param day YYYY-MM-DD; sources that have ended by then do not count
 */
export function stageShares(
  sources: readonly SharedSource[],
  deliveredStage: Stage | null,
  day: string,
): StageShare[] {
  const delivered = deliveredStage === null ? STAGES.length - 1 : STAGES.indexOf(deliveredStage);
  return STAGES.slice(0, delivered + 1).map((stage) => {
    const own = sources.filter((source) => source.stage === stage && !hasEnded(source, day));
    const [later, now] = [
      own.filter((source) => isLater(source, day)),
      own.filter((source) => !isLater(source, day)),
    ];
    const undisclosed = own.filter(({ share }) => share == null).length;
    return { stage, now: sumOf(now), later: sumOf(later), undisclosed };
  });
}

const hasEnded = ({ until }: SharedSource, day: string): boolean => until != null && until <= day;
const isLater = ({ availableFrom }: SharedSource, day: string): boolean =>
  availableFrom != null && availableFrom > day;

/** Without the dust that binary fractions add up to: three thirds of 0.1 are 0.3. */
const sumOf = (sources: readonly SharedSource[]): number =>
  Number(sources.reduce((sum, { share }) => sum + (share ?? 0), 0).toFixed(9));
