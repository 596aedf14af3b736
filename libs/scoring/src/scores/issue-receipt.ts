import {
  Database,
  ReceiptInputsReadModel,
  ReferenceFactsReadModel,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import {
  linkedExposuresOf,
  linkedSuppliersOf,
  type ReceiptFile,
  receiptFileOf,
  receiptOf,
  scoreSubject,
  type SubjectKind,
} from '@lodestone/scoring-engine';
import { notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { nativeSha256 } from '../native-sha256';
import { contextOf } from '../runs/run-basis';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { momentOf, nothingToScore } from './read-score';

/** Issues receipts as files that stand for themselves: whoever has one can make the score again, offline. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly database: Database,
    private readonly findSubject: FindSubject,
    private readonly loadScoring: LoadScoring,
    private readonly receiptInputs: ReceiptInputsReadModel,
    private readonly facts: ReferenceFactsReadModel,
    private readonly models: ScoringModelReadModel,
  ) {}

  /**
   * @param asOf a moment, or the end of a day (UTC); left out: now
   * @throws {DomainError} when there is no such subject, nothing to score, or what it rested on then is not kept
   */
  execute(kind: SubjectKind, ref: string, asOf?: string): Promise<ReceiptFile> {
    return this.database.snapshot(async () => {
      const id = await this.findSubject.execute(kind, ref);
      return asOf === undefined ? this.inForce(kind, id) : this.saidAt(id, asOf);
    });
  }

  private async inForce(kind: SubjectKind, id: string): Promise<ReceiptFile> {
    const scoring = await this.loadScoring.execute([id]);
    if (scoring.get(id).chains.length === 0) throw nothingToScore(kind);
    const { subject, score, context, receipt } = scoring.on(scoring.today).score(id);
    return receiptFileOf(subject, score, context, receipt);
  }

  private async saidAt(id: string, asOf: string): Promise<ReceiptFile> {
    const kept = await this.receiptInputs.asOf(id, momentOf(asOf));
    if (kept === null) throw notFound('score.not_yet', `Nothing was said of this subject at ${asOf}.`);
    const { subject, generation } = kept;
    const model = await this.models.model(kept.modelId);
    if (subject === null || generation === null || model === null) {
      throw notFound('receipt.not_kept', `What the score rested on at ${asOf} is not kept.`);
    }
    const facts = await this.facts.ofGeneration(generation);
    const { scoringDate } = kept;
    const linked = linkedExposuresOf(linkedSuppliersOf(kept.links), facts.materials);
    const context = { ...contextOf({ runNumber: 0, scoringDate, model, facts }), linked };
    const score = scoreSubject(subject, context);
    const receipt = receiptOf(subject, score, context, { sha256: nativeSha256 });
    return receiptFileOf(subject, score, context, receipt);
  }
}
