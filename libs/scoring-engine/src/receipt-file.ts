import type { Sha256 } from './canonical-json';
import { type Difference, differencesBetween } from './differences';
import type { Subject } from './evidence';
import { linkedExposuresOf, type LinkedSupplier } from './look-through/linked-exposures';
import { type Receipt, receiptOf, type VouchedScore, vouchedScoreOf } from './receipt';
import type { Score } from './score';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';
import { type FoundLink, type ScoringInput, scoringInputOf } from './scoring-input';
import type { ScoringModel } from './scoring-model';
import type { CalendarDate } from './vocabulary';

/** What a receipt file of this kind says it is. */
export const RECEIPT_FORMAT = 'lodestone-receipt/1';

/** A receipt with everything that it rests on: whoever has it can make the score again and needs nobody to do so. */
export interface ReceiptFile extends ScoringInput {
  readonly format: typeof RECEIPT_FORMAT;
  readonly receipt: Receipt;
  /** As scored: a partnership with the stages derived from its parties. */
  readonly subject: Subject;
  readonly model: ScoringModel;
  readonly scoringDate: CalendarDate;
  readonly evidenceDate: CalendarDate;
  readonly referenceVersion: string;
  readonly score: VouchedScore;
}

/** Whether a receipt file is what the engine makes of the facts in it. */
export interface Verification {
  readonly matches: boolean;
  /** `expected` is what the facts in the file come to, `actual` what stands in it. */
  readonly differences: readonly Difference[];
}

/**
 * The receipt of a score as a file that stands for itself.
 * @param subject as scored
 */
export function receiptFileOf(
  subject: Subject,
  score: Score,
  context: ScoringContext,
  receipt: Receipt,
): ReceiptFile {
  const { id, version, name, parameters } = context.model;
  const { scoringDate, evidenceDate, referenceVersion } = context;
  return {
    format: RECEIPT_FORMAT,
    receipt,
    subject,
    ...scoringInputOf(subject, context),
    model: { id, version, name, parameters },
    ...{ scoringDate, evidenceDate, referenceVersion },
    score: vouchedScoreOf(score),
  };
}

/**
 * Makes a score and its receipt again from the facts in a receipt file alone, and compares to the last digit. A file of
 * another version of the engine differs in that version and in its hash, whatever its numbers.
 * @param file   its shape is taken as given
 * @param sha256 a faster one than that which runs anywhere
 * @throws {RangeError} when the file holds nothing that can be scored: no chain, or a chain without facts of its material
 */
export function verifyReceipt(file: ReceiptFile, sha256?: Sha256): Verification {
  const { subject } = file;
  const context = contextOf(file);
  const score = scoreSubject(subject, context);
  const receipt = receiptOf(subject, score, context, { sha256 });
  const differences = differencesBetween(receiptFileOf(subject, score, context, receipt), file);
  return { matches: differences.length === 0, differences };
}

function contextOf(file: ReceiptFile): ScoringContext {
  const { model, scoringDate, evidenceDate, policies, referenceVersion } = file;
  const materials = new Map(file.materials.map((material) => [material.code, material]));
  const linked = linkedExposuresOf(linkedSuppliersOf(file.links), materials);
  return { model, scoringDate, evidenceDate, materials, policies, referenceVersion, linked };
}

/** By supplier, what look-through had found of it in each material. */
export function linkedSuppliersOf(links: readonly FoundLink[]): Map<string, LinkedSupplier> {
  const suppliers = new Map<string, LinkedSupplier>();
  for (const { supplierId, material, seat, exposures } of links) {
    const known = suppliers.get(supplierId)?.exposures;
    suppliers.set(supplierId, { country: seat, exposures: { ...known, [material]: exposures } });
  }
  return suppliers;
}
