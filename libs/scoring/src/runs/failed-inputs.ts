import type { Failure } from '@lodestone/persistence';
import type { Logger } from '@nestjs/common';
import { messageOf, traceOf } from './error-texts';
import type { FailedInput } from './score-inputs';

/** What a run remembers of subjects that could not be scored. */
export const failuresOf = (failed: readonly FailedInput[]): Failure[] =>
  failed.map(({ input: { id }, cause }) => ({ subjectId: id, message: messageOf(cause) }));

/** Tells the log of subjects that could not be scored. */
export function logFailures(logger: Logger, failed: readonly FailedInput[]): void {
  for (const { input, cause } of failed) {
    logger.error(`The score of ${input.id} cannot be made`, traceOf(cause));
  }
}
