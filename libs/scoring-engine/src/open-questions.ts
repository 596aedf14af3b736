import { assessChain, type ChainAssessment, type StageAssessment } from './assess-chain';
import { compositeEstimate, dimensionEstimates } from './dimension-scores';
import { certain } from './estimate';
import type { Source, Subject } from './evidence';
import { replaced, settleLinkedSuppliers } from './settle-linked-suppliers';
import type { ScoringContext } from './scoring-context';
import { coveredOwnershipOf } from './source-exposure';
import type { Fraction, Stage } from './vocabulary';

/**
 * A fact that nobody has declared: who performs the rest of a stage, which shares its named sources hold, how much is
 * recycled, what a linked supplier's own chain looks like, or who owns an operator.
 */
export interface OpenQuestion {
  readonly code: 'undeclared_share' | 'named_shares' | 'recycling' | 'linked_supplier' | 'ownership';
  /** Material of the chain. */
  readonly chain: string;
  readonly stage: Stage | null;
  readonly supplierId: string | null;
  /** By how much the answer narrows the bounds of the composite, if it turns out as the headline assumes. */
  readonly narrowsBy: Fraction;
}

/** A width below this is rounding. */
const ROUNDING = 1e-12;

/** All open questions of a subject, what narrows its bounds most first: the first is the next best question (§7). */
export function openQuestionsOf(
  subject: Subject,
  chains: readonly ChainAssessment[],
  context: ScoringContext,
): OpenQuestion[] {
  const width = (assessed: readonly ChainAssessment[]) => {
    const { lower, upper } = compositeEstimate(dimensionEstimates(assessed), context.model.parameters);
    return upper - lower;
  };
  const before = width(chains);
  const questions = chains.flatMap((chain, position) =>
    candidatesOf(subject, chain, context).map(({ settle, ...question }): OpenQuestion => {
      const answered = settle === undefined ? before : width(replaced(chains, position, settle()));
      return { ...question, chain: chain.prepared.chain.material, narrowsBy: Math.max(0, before - answered) };
    }),
  );
  return questions
    .filter(({ code, narrowsBy }) => code === 'ownership' || narrowsBy > ROUNDING)
    .sort((a, b) => b.narrowsBy - a.narrowsBy);
}

type Candidate = Pick<OpenQuestion, 'code' | 'stage' | 'supplierId'> & {
  /** The chain as it would be with the answer; absent where no bounds depend on it. */
  readonly settle?: () => ChainAssessment;
};

function candidatesOf(subject: Subject, chain: ChainAssessment, context: ScoringContext): Candidate[] {
  return [
    ...chain.stages.flatMap((stage) => stageCandidates(subject, chain, stage, context)),
    ...(chain.prepared.chain.recycling === null ? [recyclingCandidate(chain, context)] : []),
  ];
}

function stageCandidates(
  subject: Subject,
  chain: ChainAssessment,
  assessed: StageAssessment,
  context: ScoringContext,
): Candidate[] {
  const { stage, mix } = assessed;
  const named = mix.sources.some((mixed) => mixed.named);
  const ownerless = mix.sources.some(({ source }) =>
    isOwnershipOpen(subject, chain.prepared.chain.material, source, context),
  );
  return [
    {
      code: named ? 'named_shares' : 'undeclared_share',
      stage,
      supplierId: null,
      settle: () => assessChain(chain.prepared, context, stage),
    },
    ...settleLinkedSuppliers(chain, assessed, context).map((linked): Candidate => ({
      code: 'linked_supplier',
      stage,
      ...linked,
    })),
    ...(ownerless ? [{ code: 'ownership', stage, supplierId: null } as const] : []),
  ];
}

function isOwnershipOpen(
  subject: Subject,
  material: string,
  source: Source,
  { linked, model }: ScoringContext,
): boolean {
  const { country, supplierId, stage } = source;
  const isReadByLink =
    supplierId !== null && (country === null || linked.exposureOf(supplierId, material, stage) !== null);
  const isCovered = country !== null && model.parameters.coveredCountries.includes(country);
  return !isReadByLink && !isCovered && coveredOwnershipOf(source, subject) === null;
}

function recyclingCandidate(chain: ChainAssessment, context: ScoringContext): Candidate {
  const { prepared, recyclingShare } = chain;
  return {
    code: 'recycling',
    stage: null,
    supplierId: null,
    settle: () => ({
      ...assessChain({ ...prepared, feed: { ...prepared.feed, share: 0 } }, context),
      recyclingShare: certain(recyclingShare.value),
    }),
  };
}
