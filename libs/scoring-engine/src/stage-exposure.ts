import { blendStage } from './blend-stage';
import { captiveCredit } from './captive-credit';
import { certain, type Estimate } from './estimate';
import type { LinkedExposures } from './look-through/linked-exposures';
import { isDeclared, type PreparedChain, type PreparedStage } from './prepared-chain';
import { isReplacedByFeed, withRecycledFeed } from './recycled-feed';
import type { ScoringParameters } from './scoring-model';
import { inheritedExposure, sourceExposure } from './source-exposure';
import type { MixedSource } from './stage-mix';
import type { Stage } from './vocabulary';

/** What stage exposures are read with. */
export interface ExposureReading {
  readonly linked: LinkedExposures;
  readonly parameters: ScoringParameters;
  /** A stage whose sources are taken as disclosed, just as the headline assumes them. */
  readonly settledStage?: Stage;
}

/** How exposed one source of the mix that a stage is read from makes that stage (scoring model §3, §5). */
export function exposureThrough(
  { source }: MixedSource,
  prepared: PreparedChain,
  { stage, mix, readFrom, baseline }: PreparedStage,
  { linked, parameters }: ExposureReading,
): Estimate {
  const { subject, chain } = prepared;
  const reading = { subject, chain, linked, parameters, baseline: baseline.value };
  return readFrom === mix ? sourceExposure(source, reading) : inheritedExposure(source, stage, reading);
}

/** How captive in safe hands one source of a stage is (scoring model §3, D2). */
export function captivityThrough(
  { source }: MixedSource,
  prepared: PreparedChain,
  { baseline }: PreparedStage,
  { linked, parameters }: ExposureReading,
): Estimate {
  const { subject, chain } = prepared;
  const exposure = sourceExposure(source, { subject, chain, linked, parameters, baseline: baseline.value });
  return captiveCredit(source, exposure, parameters);
}

/** The exposure of one stage of a chain without recycled feed and policies: e_k,primary (scoring model §3, §5). */
export function primaryExposure(
  prepared: PreparedChain,
  stage: PreparedStage,
  reading: ExposureReading,
): Estimate {
  const { readFrom, mix, baseline } = stage;
  const estimate = blendStage(readFrom, (mixed) => exposureThrough(mixed, prepared, stage, reading), {
    undeclaredValue: baseline.value,
    settled: readFrom.stage === reading.settledStage,
  });
  return !isDeclared(mix) && stage.stage === reading.settledStage ? certain(estimate.value) : estimate;
}

/** Replaces the stages before the entry of recycled feed, of exposures as of captive credits (scoring model §3). */
export function replaceByRecycledFeed(
  primary: readonly Estimate[],
  { feed }: Pick<PreparedChain, 'feed'>,
): Estimate[] {
  return primary.map((estimate, position) =>
    isReplacedByFeed(feed.entry, position, primary.length)
      ? withRecycledFeed(estimate, primary[feed.entry], feed.share)
      : estimate,
  );
}
