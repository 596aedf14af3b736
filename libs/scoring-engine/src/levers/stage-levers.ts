import type { ChainAssessment, StageAssessment } from '../assess-chain';
import type { Subject } from '../evidence';
import type { ScoringContext } from '../scoring-context';
import type { LeverScale } from './lever';
import { safeSourceOf } from './safe-source';
import { NO_SHARE, partsOf, type StagePart } from './stage-parts';
import { takeoverScale } from './stage-takeover';

/** Gains that differ by less are equal. */
const SAME_GAIN = 1e-12;

/**
 * The two levers of a stage. Both hand parts of it over to sources that nothing exposes.
 *
 * - `stage_moved`: out of covered countries, and from under their owners. Parts that are exposed make way, the most
 *   exposed first, a part as declared by its source and an undeclared one as presumed. Control stays as it is; who
 *   takes over from nobody known sells on the market.
 * - `stage_captive`: into own, safe hands. The least captive parts make way first, of these the most exposed.
 *
 * What a subject owns is exposed when covered-country entities own the subject: such hands are not safe.
 */
export function stageLevers(
  subject: Subject,
  position: number,
  chain: ChainAssessment,
  assessed: StageAssessment,
  context: ScoringContext,
): LeverScale[] {
  const { stage } = assessed;
  const safeSource = safeSourceOf(subject, chain.prepared, context);
  const ownHandsAreSafe =
    (subject.coveredOwnershipShare ?? 0) < context.model.parameters.coveredOwnershipThreshold;
  const parts = partsOf(chain, assessed, context);

  const exposed = parts.filter(({ sourceExposure }) => sourceExposure > 0);
  const isMovable = ({ mixed }: StagePart) => ownHandsAreSafe || mixed?.source.control !== 'owned';
  const movable = exposed.filter(isMovable);
  const loose = parts.filter(({ sourceCaptive }) => sourceCaptive < 1);
  const securable = ownHandsAreSafe ? loose : [];
  const place = { chain: chain.prepared.chain.material, stage };
  return [
    takeoverScale(
      subject,
      position,
      {
        place: { code: 'stage_moved', ...place },
        parts,
        groups: inGroups(movable, ({ exposure }) => [exposure]),
        stuck: exposed.filter((part) => !isMovable(part)),
        successor: ({ mixed }, share) => safeSource(stage, share, mixed?.source ?? null),
      },
      context,
    ),
    takeoverScale(
      subject,
      position,
      {
        place: { code: 'stage_captive', ...place },
        parts,
        groups: inGroups(securable, ({ captive, exposure }) => [1 - captive, exposure]),
        stuck: ownHandsAreSafe ? [] : loose,
        successor: ({ mixed }, share) => ({
          ...safeSource(stage, share, mixed?.source ?? null),
          ...{ control: 'owned', equityShare: null },
        }),
      },
      context,
    ),
  ];
}

/** Parts in the order in which they make way: those from which most is gained first, equal ones together. */
function inGroups(
  parts: readonly StagePart[],
  gainsOf: (part: StagePart) => readonly number[],
): StagePart[][] {
  const compare = (one: StagePart, other: StagePart): number => {
    const [ofOne, ofOther] = [gainsOf(one), gainsOf(other)];
    const differing = ofOne.findIndex((gain, index) => Math.abs(gain - ofOther[index]) > SAME_GAIN);
    return differing === -1 ? 0 : ofOther[differing] - ofOne[differing];
  };
  const groups: StagePart[][] = [];
  for (const part of parts.filter(({ held }) => held > NO_SHARE).sort(compare)) {
    const group = groups.at(-1);
    if (group !== undefined && compare(group[0], part) === 0) group.push(part);
    else groups.push([part]);
  }
  return groups;
}
