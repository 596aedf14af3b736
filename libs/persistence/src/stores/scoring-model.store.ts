import type { ActorName, ModelActivation, ModelPreview } from '@lodestone/contracts';
import type { ScoringParameters } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ScoringModelEntity, ScoringModelPreviewEntity } from '../entities/scoring-model.entity';

/** A version that is added. */
export interface NewScoringModel {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly basedOn: string | null;
  readonly parameters: ScoringParameters;
  readonly editedBy: ActorName;
}

/** How somebody decides about a proposal. */
export interface Decision {
  readonly status: 'approved' | 'rejected' | 'withdrawn';
  readonly by: ActorName;
  readonly note: string | null;
  readonly at: Date;
}

/**
 * Keeps the versions of the scoring model, and the steps of their lives. What may follow on what, and who may approve,
 * PostgreSQL sees to as well. Always inside a transaction.
 */
@Injectable()
export class ScoringModelStore {
  constructor(private readonly database: Database) {}

  /** The version, held so that nobody else changes it; `null`: there is none of that id. */
  async hold(id: string): Promise<ScoringModelEntity | null> {
    await this.database.query('SELECT id FROM scoring_models WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** The version as it is; `null`: there is none of that id. */
  find(id: string): Promise<ScoringModelEntity | null> {
    return this.database.findOne(ScoringModelEntity, { id });
  }

  /** Adds a draft. */
  insert(model: NewScoringModel): Promise<void> {
    return this.add({ ...model, status: 'draft' });
  }

  /** Adds the version that a new database begins with. */
  insertFirst(model: NewScoringModel, at: Date): Promise<void> {
    return this.add({ ...model, status: 'active', activatedAt: at });
  }

  /** Adds a version that brings back the judgement of one that was in force. */
  insertRollback(model: NewScoringModel, rollbackOf: string, at: Date): Promise<void> {
    const decision = { decidedBy: model.editedBy, decidedAt: at, decisionNote: model.note };
    return this.add({ ...model, ...decision, rollbackOf, status: 'approved' });
  }

  async edit(
    id: string,
    edit: Pick<NewScoringModel, 'name' | 'note' | 'parameters' | 'editedBy'>,
  ): Promise<void> {
    await this.database.manager.update(ScoringModelEntity, { id }, edit);
  }

  /** Does another version rest on this one? */
  async isBase(id: string): Promise<boolean> {
    return this.database.manager.existsBy(ScoringModelEntity, { basedOn: id });
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(ScoringModelEntity, { id });
  }

  async propose(id: string, proposal: { note: string; by: ActorName; at: Date }): Promise<void> {
    const { note, by: proposedBy, at: proposedAt } = proposal;
    await this.database.manager.update(
      ScoringModelEntity,
      { id },
      { status: 'proposed', note, proposedBy, proposedAt },
    );
  }

  /** Is an actor, or whoever answers for it, among the authors of a version? */
  async isAuthor(id: string, actor: ActorName): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM scoring_model_authors WHERE model_id = $1 AND person = person_behind($2)',
      [id, JSON.stringify(actor)],
    );
    return rows.length > 0;
  }

  async decide(id: string, { status, by, note, at }: Decision): Promise<void> {
    await this.database.manager.update(
      ScoringModelEntity,
      { id },
      { status, decidedBy: by, decidedAt: at, decisionNote: note },
    );
  }

  /** Takes an approved version back; the decision stands beside it. */
  async withdrawApproved(id: string): Promise<void> {
    await this.database.manager.update(ScoringModelEntity, { id }, { status: 'withdrawn', activateAt: null });
  }

  /** Lets an approved version come in force at a time. */
  async schedule(id: string, activateAt: Date): Promise<void> {
    await this.database.manager.update(ScoringModelEntity, { id }, { activateAt, activationRunId: null });
  }

  /** A run puts the version in force. */
  async activating(id: string, activationRunId: string, activateAt: Date): Promise<void> {
    await this.database.manager.update(ScoringModelEntity, { id }, { activationRunId, activateAt });
  }

  /** Versions whose time to come in force has come, the earliest first. */
  async due(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM scoring_models WHERE status = 'approved' AND activation_run_id IS NULL AND activate_at <= $1
        ORDER BY activate_at, version`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Makes a version the one that scores are made with; the one that was retires.
   * @returns false: it was already
   */
  async activate(id: string, at: Date): Promise<boolean> {
    await this.database.query(
      `UPDATE scoring_models SET status = 'retired', retired_at = $2 WHERE status = 'active' AND id <> $1`,
      [id, at],
    );
    const rows = await this.database.query(
      `WITH activated AS (
         UPDATE scoring_models SET status = 'active', activated_at = $2 WHERE id = $1 AND status <> 'active' RETURNING id)
       SELECT id FROM activated`,
      [id, at],
    );
    return rows.length > 0;
  }

  /** Keeps the preview of a proposal, with the rows that went into its hash. */
  async keepPreview(modelId: string, preview: ModelPreview, subjects: Buffer): Promise<void> {
    await this.database.manager.insert(ScoringModelPreviewEntity, { modelId, preview, subjects });
  }

  /** The preview that was kept with a proposal; `null`: there is none. */
  preview(modelId: string): Promise<ScoringModelPreviewEntity | null> {
    return this.database.findOne(ScoringModelPreviewEntity, { modelId });
  }

  /** Keeps what became of the preview; its rows are needed no more. */
  async activated(id: string, activation: ModelActivation): Promise<void> {
    await this.database.manager.update(ScoringModelEntity, { id }, { activation });
    const subjects = Buffer.alloc(0);
    await this.database.manager.update(ScoringModelPreviewEntity, { modelId: id }, { subjects });
  }

  /** Adds the next version. Versions are numbered one after the other, whoever adds them at the same time. */
  private async add(
    model: NewScoringModel & Pick<ScoringModelEntity, 'status'> & Partial<ScoringModelEntity>,
  ): Promise<void> {
    await this.database.query('LOCK TABLE scoring_models IN SHARE ROW EXCLUSIVE MODE');
    const version = (await this.database.manager.maximum(ScoringModelEntity, 'version')) ?? 0;
    await this.database.manager.insert(ScoringModelEntity, { ...model, version: version + 1 });
  }
}
