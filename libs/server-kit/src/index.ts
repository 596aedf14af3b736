/**
 * What every server process needs: settings, errors, clock, log, on whose behalf it works, how it starts and leaves. The
 * list is closed.
 */
export { Clock, SystemClock } from './clock';
export {
  conflict,
  DomainError,
  type ErrorReason,
  invalid,
  noSuchRecord,
  notFound,
  refuseIf,
  stale,
  unavailable,
} from './domain-error';
export { createLogger, NestLogger } from './logger';
export { type Actor, currentOccasion, type Occasion, onOccasion, UNASKED } from './occasion';
export { pointerTo, problemErrorsOf, type SchemaIssue } from './problem-errors';
export { refuseStale, type SeenBy, type SeenVersion } from './seen-version';
export { type Running, runServer, type Server, type Start } from './server-process';
export { API_KEY_PATTERN, readSettings, SETTING_NAMES, type Settings, SettingsError } from './settings';
