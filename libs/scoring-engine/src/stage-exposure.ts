import { blendStage } from './blend-stage';
import { captiveCredit } from './captive-credit';
import { certain, type Estimate } from './estimate';
import type { LinkedExposures } from './look-through/linked-exposures';
import { isDeclared, type PreparedChain, type PreparedStage } from './prepared-chain';
import { isReplacedByFeed, withRecycledFeed } from './recycled-feed';
import type { ScoringParameters } from './scoring-model';
import { inheritedExposure, sourceExposure, type SourceReading } from './source-exposure';
import type { Stage } from './vocabulary';

/** What stage exposures are read with. */
export interface ExposureReading {
  readonly linked: LinkedExposures;
  readonly parameters: ScoringParameters;
}

/** What the sources of one stage are taken for, each list in the order of its mix. */
export interface SourceReadings {
  /** v of each source of the stage. */
  readonly own: readonly Estimate[];
  /** How exposed each source of the mix that the stage is read from makes it: `own`, unless that is a later one's. */
  readonly exposure: readonly Estimate[];
  /** How captive in safe hands each source of the stage is. */
  readonly captive: readonly Estimate[];
}

/** Reads the sources of a stage (scoring model §3, §5). */
export function readSources(
  prepared: PreparedChain,
  stage: PreparedStage,
  reading: ExposureReading,
): SourceReadings {
  const { sources } = stage.mix;
  const { parameters } = reading;
  const how = readingOf(prepared, stage, reading);
  const own = sources.map(({ source }) => sourceExposure(source, how));
  return {
    own,
    exposure: stage.readFrom === stage.mix ? own : inheritedExposures(stage, how),
    captive: sources.map(({ source }, position) => captiveCredit(source, own[position], parameters)),
  };
}

/** How exposed each source of the mix that a stage is read from makes that stage (scoring model §3, §5). */
export function exposuresThrough(
  prepared: PreparedChain,
  stage: PreparedStage,
  reading: ExposureReading,
): Estimate[] {
  const how = readingOf(prepared, stage, reading);
  return stage.readFrom === stage.mix
    ? stage.mix.sources.map(({ source }) => sourceExposure(source, how))
    : inheritedExposures(stage, how);
}

const inheritedExposures = ({ stage, readFrom }: PreparedStage, how: SourceReading): Estimate[] =>
  readFrom.sources.map(({ source }) => inheritedExposure(source, stage, how));

const readingOf = (
  { subject, chain }: PreparedChain,
  { baseline }: PreparedStage,
  { linked, parameters }: ExposureReading,
): SourceReading => ({ subject, chain, linked, parameters, baseline: baseline.value });

/**
 * The exposure of one stage of a chain without recycled feed and policies: e_k,primary (scoring model §3, §5).
 * @param exposures of each source of the mix that it is read from
 * @param settled   a stage whose sources are taken as disclosed, just as the headline assumes them
 */
export function primaryExposure(
  { stage, mix, readFrom, baseline }: PreparedStage,
  exposures: readonly Estimate[],
  settled?: Stage,
): Estimate {
  const estimate = blendStage(readFrom, exposures, baseline.value, readFrom.stage === settled);
  return stage === settled && !isDeclared(mix) ? certain(estimate.value) : estimate;
}

/**
 * How much of one stage is captive in safe hands, without recycled feed: c_k,primary (scoring model §3, D2).
 * @param credits of each source of its own mix
 * @param settled as for exposures
 */
export const primaryCaptive = (
  { stage, mix }: PreparedStage,
  credits: readonly Estimate[],
  settled?: Stage,
): Estimate => blendStage(mix, credits, 0, stage === settled);

/** Replaces the stages before the entry of recycled feed, of exposures as of captive credits (scoring model §3). */
export function replaceByRecycledFeed(
  primary: readonly Estimate[],
  { feed }: Pick<PreparedChain, 'feed'>,
): readonly Estimate[] {
  if (!isReplacedByFeed(feed.entry, 0, primary.length)) return primary;
  const entry = primary[feed.entry];
  return primary.map((estimate, position) =>
    position < feed.entry ? withRecycledFeed(estimate, entry, feed.share) : estimate,
  );
}
