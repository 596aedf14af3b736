import type { ExplanationReply } from '@lodestone/contracts';
import {
  type ChainAssessment,
  type ChainContribution,
  effectiveSourceCount,
  type ExposureContribution,
  type SourceContribution,
  type StageAssessment,
  type StageContribution,
} from '@lodestone/scoring-engine';
import type { RecordNames } from './record-names';
import { estimateInPoints, toPoints } from './to-score-reply';

type ChainReply = ExplanationReply['chains'][number];
type StageReply = ChainReply['stages'][number];
type SourceReply = StageReply['sources'][number];

/** What one stage adds to the two dimensions that stages have. */
interface StageParts {
  readonly exposure: ExposureContribution;
  readonly captivity: StageContribution;
}

/** One chain of an explanation, in points. */
export function chainExplanation(
  { prepared, stages, recycling }: ChainAssessment,
  contribution: ChainContribution,
  names: RecordNames,
): ChainReply {
  const { chinaExposure, verticalIntegration, recyclingShare } = contribution.contributions;
  return {
    material: prepared.chain.material,
    weight: contribution.weight,
    contributions: {
      chinaExposure: toPoints(chinaExposure),
      verticalIntegration: toPoints(verticalIntegration),
      recyclingShare: toPoints(recyclingShare),
    },
    recycling: {
      basis: recycling.basis,
      recycledShare: recycling.recycledShare,
      risk: estimateInPoints(recycling.risk),
      declared: prepared.chain.recycling,
    },
    stages: stages.map((stage, position) =>
      stageExplanation(
        stage,
        {
          exposure: contribution.chinaExposure[position],
          captivity: contribution.verticalIntegration[position],
        },
        names,
      ),
    ),
  };
}

function stageExplanation(stage: StageAssessment, parts: StageParts, names: RecordNames): StageReply {
  const { mix, baseline, policy } = stage;
  const { exposure, captivity } = parts;
  const isInherited = stage.readFrom !== mix;
  const handedOn = isInherited ? exposure.sources.filter(({ source }) => source.supplierId !== null) : [];
  const rest = isInherited ? exposure.sources.filter(({ source }) => source.supplierId === null) : [];
  return {
    stage: stage.stage,
    share: stage.share,
    complete: mix.complete,
    exposure: estimateInPoints(stage.exposure),
    policy: {
      factor: policy.factor,
      code: policy.strongest?.code ?? null,
      title: policy.strongest?.title ?? null,
    },
    exposureRisk: estimateInPoints(stage.exposureRisk),
    captive: estimateInPoints(stage.captive),
    baseline: { ...baseline, value: toPoints(baseline.value) },
    inherited: isInherited
      ? { from: stage.readFrom.stage, links: handedOn.map((link) => inheritedLink(link, names)) }
      : null,
    effectiveSources: effectiveSourceCount(mix),
    contributions: {
      chinaExposure: toPoints(exposure.contribution),
      verticalIntegration: toPoints(captivity.contribution),
    },
    undeclared: {
      share: mix.undeclared,
      contributions: {
        chinaExposure: toPoints(
          rest.reduce((sum, { contribution }) => sum + contribution, exposure.undeclared.contribution),
        ),
        verticalIntegration: toPoints(captivity.undeclared.contribution),
      },
    },
    sources: captivity.sources.map((source, position) =>
      sourceExplanation(source, exposure.own[position], names),
    ),
  };
}

function inheritedLink(
  { source, effectiveShare, value, contribution }: SourceContribution,
  names: RecordNames,
) {
  return {
    supplier: names.supplier(source.supplierId ?? ''),
    effectiveShare,
    exposure: estimateInPoints(value),
    contribution: toPoints(contribution),
  };
}

function sourceExplanation(
  captive: SourceContribution,
  exposed: SourceContribution,
  names: RecordNames,
): SourceReply {
  const { source, named, maturity, effectiveShare } = captive;
  const { supplierId, partnershipId, derived = false, ...declared } = source;
  return {
    ...declared,
    supplier: supplierId === null ? null : names.supplier(supplierId),
    partnership: partnershipId === null ? null : names.partnership(partnershipId),
    named,
    derived,
    maturity,
    effectiveShare,
    exposure: estimateInPoints(exposed.value),
    captiveCredit: estimateInPoints(captive.value),
    contributions: {
      chinaExposure: toPoints(exposed.contribution),
      verticalIntegration: toPoints(captive.contribution),
    },
  };
}
