/** How the console talks to the API: every request goes through here. */
export { ApiProblem, fieldErrors, VersionConflict } from './apiProblem';
export { followEvents } from './followEvents';
export { addressOf, type ApiRequest, callApi, type Query, send } from './callApi';
export { keepTokens, onSignedOutElsewhere, readTokens } from './session';
export { type ReadingOptions, useReading } from './useReading';
