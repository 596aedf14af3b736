import type { Subject } from '../evidence';
import { prepareChain, type PreparedChain, type PreparedStage } from '../prepared-chain';
import { isReplacedByFeed } from '../recycled-feed';
import type { ScoringContext } from '../scoring-context';
import { exposuresThrough } from '../stage-exposure';
import type { CountryCode, Fraction, Stage } from '../vocabulary';

/** How part of an exposure reaches a subject: through these suppliers, to a place or to where evidence ends. */
export interface ExposurePath {
  /** Upstream suppliers, the first tier first. */
  readonly through: readonly string[];
  readonly chain: string;
  readonly stage: Stage;
  /**
   * `source`: declared in a covered country or ownership; `undeclared`: the world share of what the last supplier does
   * not declare; `further`: tiers beyond those followed.
   */
  readonly endsAt: 'source' | 'undeclared' | 'further';
  readonly country: CountryCode | null;
  /** What it adds to the composite. */
  readonly contribution: Fraction;
}

/** Suppliers in a row after which a path is no longer followed. */
const LONGEST_PATH = 8;
/** What adds less than this to the composite is not followed. */
const TRIFLE = 1e-5;

/** An amount of exposure that comes through a supplier. */
export interface LinkedContribution {
  readonly supplierId: string;
  readonly chain: string;
  readonly stage: Stage;
  readonly contribution: Fraction;
}

/**
 * Follows an exposure that comes through a supplier to where it arises (scoring model §5: itemised by path).
 * @param suppliers every supplier that may be on the way, by id
 * @returns paths that add up to the contribution, the largest first
 */
export function exposurePaths(
  linked: LinkedContribution,
  suppliers: ReadonlyMap<string, Subject>,
  context: ScoringContext,
): ExposurePath[] {
  return follow(linked, [], suppliers, context).sort((a, b) => b.contribution - a.contribution);
}

function follow(
  { supplierId, chain, stage, contribution }: LinkedContribution,
  before: readonly string[],
  suppliers: ReadonlyMap<string, Subject>,
  context: ScoringContext,
): ExposurePath[] {
  const through = [...before, supplierId];
  const end = (
    endsAt: ExposurePath['endsAt'],
    part: Fraction,
    country: CountryCode | null = null,
  ): ExposurePath => ({
    through,
    chain,
    stage,
    endsAt,
    country,
    contribution: part,
  });
  const prepared = preparedChainOf(suppliers.get(supplierId), chain, context);
  const exposure = context.linked.exposureOf(supplierId, chain, stage);
  if (prepared === null || exposure === null) return [end('undeclared', contribution)];
  if (through.length >= LONGEST_PATH || contribution < TRIFLE) return [end('further', contribution)];
  if (exposure.value === 0) return [];

  const unit = contribution / exposure.value;
  return primaryParts(prepared, stage).flatMap(({ at, weight }) => {
    const reading = { linked: context.linked, parameters: context.model.parameters };
    const exposures = exposuresThrough(prepared, at, reading);
    const parts = at.readFrom.sources.flatMap((mixed, position): ExposurePath[] => {
      const { value } = exposures[position];
      const part = unit * weight * mixed.effectiveShare * value;
      const { supplierId: next, country } = mixed.source;
      if (part === 0) return [];
      if (next !== null && context.linked.exposureOf(next, chain, at.stage) !== null) {
        return follow(
          { supplierId: next, chain, stage: at.stage, contribution: part },
          through,
          suppliers,
          context,
        );
      }
      const isKnown = at.readFrom === at.mix && country !== null;
      return [isKnown ? end('source', part, country) : end('undeclared', part)];
    });
    const undeclared = unit * weight * at.readFrom.undeclared * at.baseline.value;
    return undeclared === 0 ? parts : [...parts, end('undeclared', undeclared)];
  });
}

/** A stage with recycled feed is partly as exposed as the stage where the feed enters. */
function primaryParts(
  { stages, feed }: PreparedChain,
  stage: Stage,
): { at: PreparedStage; weight: Fraction }[] {
  const position = stages.findIndex((each) => each.stage === stage);
  const recycled = isReplacedByFeed(feed.entry, position, stages.length) ? (feed.share ?? 0) : 0;
  if (recycled === 0) return [{ at: stages[position], weight: 1 }];
  return [
    { at: stages[position], weight: 1 - recycled },
    { at: stages[feed.entry], weight: recycled },
  ];
}

function preparedChainOf(
  supplier: Subject | undefined,
  code: string,
  context: ScoringContext,
): PreparedChain | null {
  const chain = supplier?.chains.find(({ material }) => material === code);
  const material = context.materials.get(code);
  if (supplier === undefined || chain === undefined || material === undefined) return null;
  return prepareChain(supplier, chain, material, context.scoringDate, context.model.parameters);
}
