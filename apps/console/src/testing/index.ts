/** What tests of components build their cases from. */
export { type Answer, fakeApi, json, listOf, problem, type SentRequest } from './fakeApi';
export { showInConsole } from './inConsole';
export { policyOf } from './policies';
export { tokensCalled } from './tokens';
