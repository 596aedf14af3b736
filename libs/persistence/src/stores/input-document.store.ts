import { documentHash, linksOf, type Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { InputDocumentEntity } from '../entities/input-document.entity';

/** Keeps the input document of each subject beside its evidence. Always inside the transaction that changes the evidence. */
@Injectable()
export class InputDocumentStore {
  constructor(private readonly database: Database) {}

  /**
   * Writes the document of a subject.
   * @param partyIds the suppliers that take part, for a partnership
   */
  async write(subject: Subject, partyIds: readonly string[] = []): Promise<void> {
    const links = linksOf(subject.chains);
    const bringing = subject.kind === 'partnership' ? await this.suppliersWithSourcesOf(subject.id) : [];
    const hash = documentHash(subject);
    await this.keepVersion(subject.id, hash);
    await this.database.manager.upsert(
      InputDocumentEntity,
      {
        subjectId: subject.id,
        subjectKind: subject.kind,
        name: subject.name,
        chainCount: subject.chains.length,
        document: subject,
        hash,
        partyIds: [...new Set(partyIds)],
        dependsOn: [...new Set([...links, ...partyIds, ...bringing])],
      },
      ['subjectId'],
    );
  }

  /** Renews what the partnerships depend on that bring a supplier sources, or did so until now. */
  async refreshPartnerships(partnershipIds: readonly string[]): Promise<void> {
    if (partnershipIds.length === 0) return;
    await this.database.query(
      `UPDATE input_documents d
          SET depends_on = ARRAY(
                SELECT DISTINCT dependency FROM (
                  SELECT unnest(d.party_ids)
                  UNION ALL
                  SELECT s.upstream_supplier_id FROM sources s JOIN chains c ON c.id = s.chain_id
                   WHERE c.partnership_id = d.subject_id AND s.upstream_supplier_id IS NOT NULL
                  UNION ALL
                  SELECT c.supplier_id FROM sources s JOIN chains c ON c.id = s.chain_id
                   WHERE s.partnership_id = d.subject_id AND c.supplier_id IS NOT NULL
                ) AS dependencies (dependency))
        WHERE d.subject_id = ANY ($1)`,
      [partnershipIds],
    );
  }

  /** The partnerships that bring a supplier sources, as its rows say now. */
  async partnershipsBringing(supplierId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT s.partnership_id AS id FROM sources s JOIN chains c ON c.id = s.chain_id
        WHERE c.supplier_id = $1 AND s.partnership_id IS NOT NULL`,
      [supplierId],
    );
    return rows.map(({ id }) => id);
  }

  async delete(subjectId: string): Promise<void> {
    await this.keepVersion(subjectId, null);
    await this.database.manager.delete(InputDocumentEntity, { subjectId });
  }

  /** Keeps the document that is about to be replaced by one with another hash. */
  private async keepVersion(subjectId: string, hash: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO input_document_versions (subject_id, hash, document)
       SELECT subject_id, hash, document FROM input_documents WHERE subject_id = $1 AND hash IS DISTINCT FROM $2
       ON CONFLICT (subject_id, hash) DO NOTHING`,
      [subjectId, hash],
    );
  }

  private async suppliersWithSourcesOf(partnershipId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT c.supplier_id AS id FROM sources s JOIN chains c ON c.id = s.chain_id
        WHERE s.partnership_id = $1 AND c.supplier_id IS NOT NULL`,
      [partnershipId],
    );
    return rows.map(({ id }) => id);
  }
}
