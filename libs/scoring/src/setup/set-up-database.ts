import {
  AuditTrail,
  Database,
  PublishedRunStore,
  ReferenceFactsReadModel,
  ReferenceVersionStore,
  ScoringBasisStore,
  ScoringModelStore,
} from '@lodestone/persistence';
import { DEFAULT_PARAMETERS, ENGINE_VERSION } from '@lodestone/scoring-engine';
import { REFERENCE_SET_VERSION } from '@lodestone/reference-data';
import { Clock, UNASKED } from '@lodestone/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { LoadExamplePortfolio } from './load-example-portfolio';
import { LoadReferenceSet } from './load-reference-set';

/** Makes an empty database ready to score: reference data, the default scoring model, on request the example portfolio. */
@Injectable()
export class SetUpDatabase {
  private readonly logger = new Logger(SetUpDatabase.name);

  constructor(
    private readonly database: Database,
    private readonly basis: ScoringBasisStore,
    private readonly models: ScoringModelStore,
    private readonly facts: ReferenceFactsReadModel,
    private readonly versions: ReferenceVersionStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly clock: Clock,
    private readonly loadReferenceSet: LoadReferenceSet,
    private readonly loadExamplePortfolio: LoadExamplePortfolio,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Does nothing to a database that has been set up before; all or nothing to one that has not.
   * @returns whether it was empty
   */
  execute({ examplePortfolio }: { examplePortfolio: boolean }): Promise<boolean> {
    return this.database.changeEvidence(async () => {
      const known = await this.basis.referenceSet();
      if (known !== null) {
        this.tellOtherSet(known);
        return false;
      }
      await this.database.deferLinks();
      await this.loadReferenceSet.execute();
      const note = 'The defaults of the scoring model.';
      await this.models.insertFirst(
        {
          ...{ id: uuid(), name: 'Lodestone default', note, basedOn: null },
          ...{ parameters: DEFAULT_PARAMETERS, editedBy: UNASKED.actor },
        },
        this.clock.now(),
      );
      await this.publishFirstRun();
      if (examplePortfolio) await this.loadExamplePortfolio.execute();
      const after = { referenceSet: REFERENCE_SET_VERSION, examplePortfolio };
      this.trail.record({ action: 'database.set_up', subject: { type: 'database', id: null }, after });
      return true;
    });
  }

  /** Until the first night, what is saved is scored as of the day on which the database was set up. */
  private async publishFirstRun(): Promise<void> {
    const facts = await this.facts.content();
    await this.versions.keep(facts);
    await this.publishedRun.publish({
      ...{ runNumber: 0, runId: null, scoringDate: this.clock.today(), engineVersion: ENGINE_VERSION },
      ...{ generation: facts.generation, referenceVersion: facts.version, publishedAt: this.clock.now() },
    });
  }

  /** Reference data may have been edited since, so it is never replaced unasked; but nobody should have to guess. */
  private tellOtherSet(known: string): void {
    if (known === REFERENCE_SET_VERSION) return;
    this.logger.warn(
      `The database was started with the reference data of ${known}; this version of Lodestone comes with that of ` +
        `${REFERENCE_SET_VERSION}. Scores go on to use what is in the database.`,
    );
  }
}
