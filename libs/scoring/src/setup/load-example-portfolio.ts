import {
  InputDocumentStore,
  PartnershipStore,
  ScoreChangeStore,
  SupplierStore,
} from '@lodestone/persistence';
import { EXAMPLE_PARTNERSHIPS, EXAMPLE_SUPPLIERS } from '@lodestone/reference-data';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { partnershipSubject, partyIdsOf, supplierSubject } from '../evidence/to-subject';
import { LoadRunBasis } from '../runs/load-run-basis';
import { RescoreSubjects } from '../runs/rescore-subjects';
import { SolveExposures } from '../runs/solve-exposures';
import { examplePartnershipInput, exampleSupplierInput, type PortfolioIds } from './portfolio-inputs';

/** Fills an empty database with the example portfolio: real suppliers and deals, each fact with its source. */
@Injectable()
export class LoadExamplePortfolio {
  constructor(
    private readonly suppliers: SupplierStore,
    private readonly partnerships: PartnershipStore,
    private readonly documents: InputDocumentStore,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly solveExposures: SolveExposures,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly changes: ScoreChangeStore,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction with deferred links, once for a database that has the reference data. */
  async execute(): Promise<void> {
    const ids: PortfolioIds = {
      suppliers: new Map(EXAMPLE_SUPPLIERS.map(({ slug }) => [slug, uuid()])),
      partnerships: new Map(EXAMPLE_PARTNERSHIPS.map(({ slug }) => [slug, uuid()])),
    };
    for (const [index, id] of [...ids.suppliers.values()].entries()) {
      const input = exampleSupplierInput(EXAMPLE_SUPPLIERS[index], ids);
      await this.suppliers.insert(id, input);
      await this.documents.write(supplierSubject(id, input));
    }
    for (const [index, id] of [...ids.partnerships.values()].entries()) {
      const input = examplePartnershipInput(EXAMPLE_PARTNERSHIPS[index], ids);
      await this.partnerships.insert(id, input);
      await this.documents.write(partnershipSubject(id, input), partyIdsOf(input));
    }
    await this.score([...ids.suppliers.values(), ...ids.partnerships.values()]);
  }

  private async score(subjectIds: readonly string[]): Promise<void> {
    const basis = await this.loadRunBasis.published();
    const batch = await this.changes.openBatch();
    await this.solveExposures.all(basis);
    const [failure] = await this.rescoreSubjects.execute({ basis, batch }, subjectIds);
    if (failure !== undefined) throw failure.cause;
    await this.changes.publish(batch, this.clock.now());
  }
}
