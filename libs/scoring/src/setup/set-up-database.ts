import { Database, ScoringBasisStore, ScoringModelStore } from '@lodestone/persistence';
import { DEFAULT_PARAMETERS } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { LoadExamplePortfolio } from './load-example-portfolio';
import { LoadReferenceSet } from './load-reference-set';

/** Makes an empty database ready to score: reference data, the default scoring model, on request the example portfolio. */
@Injectable()
export class SetUpDatabase {
  constructor(
    private readonly database: Database,
    private readonly basis: ScoringBasisStore,
    private readonly models: ScoringModelStore,
    private readonly loadReferenceSet: LoadReferenceSet,
    private readonly loadExamplePortfolio: LoadExamplePortfolio,
  ) {}

  /**
   * Does nothing to a database that has been set up before; all or nothing to one that has not.
   * @returns whether it was empty
   */
  execute({ examplePortfolio }: { examplePortfolio: boolean }): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.lockEvidence('write');
      if ((await this.basis.referenceSet()) !== null) return false;
      await this.database.deferLinks();
      await this.loadReferenceSet.execute();
      await this.models.insert({
        id: uuid(),
        name: 'Lodestone default',
        status: 'active',
        note: 'The defaults of the scoring model.',
        basedOn: null,
        parameters: DEFAULT_PARAMETERS,
      });
      if (examplePortfolio) await this.loadExamplePortfolio.execute();
      return true;
    });
  }
}
