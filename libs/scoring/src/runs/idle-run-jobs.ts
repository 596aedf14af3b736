import { Injectable } from '@nestjs/common';
import { RunJobs } from './job-handlers';

/** A product without runs: nothing to do in the background. */
@Injectable()
export class IdleRunJobs extends RunJobs {
  advanceRun(): Promise<void> {
    return Promise.resolve();
  }

  scoreChunk(): Promise<void> {
    return Promise.resolve();
  }

  rescorePending(): Promise<void> {
    return Promise.resolve();
  }

  claimNight(): Promise<void> {
    return Promise.resolve();
  }

  reconcile(): Promise<void> {
    return Promise.resolve();
  }
}
