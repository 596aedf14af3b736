import {
  type Band,
  type Lever,
  type LeverCode,
  leversOf,
  type ScoringContext,
  type Source,
  type Stage,
  type Subject,
} from '@lodestone/scoring-engine';

/** The one lever of a code that leads to a band, at a stage of a chain or at none. */
export const leverOn = (
  subject: Subject,
  context: ScoringContext,
  target: Band,
  code: LeverCode,
  stage: Stage | null = null,
  chain: string | null = 'neodymium',
): Lever => {
  const found = leversOf(subject, context, target).levers.filter(
    (lever) => lever.code === code && lever.stage === stage && lever.chain === chain,
  );
  expect(found).toHaveLength(1);
  return found[0];
};

/** A lever that is known to reach its band. */
export const reached = (lever: Lever) => {
  if (!lever.isReachable) throw new Error(`${lever.code} does not reach the band`);
  return lever;
};

/** The sources of a stage, of the first chain. */
export const sourcesAt = ({ chains }: Subject, stage: Stage): Source[] =>
  chains[0].sources.filter((source) => source.stage === stage);
