/** Evidence to test with: builders, arbitraries, the worked case and the published tables. */
export * from './arbitraries';
export * from './evidence-builders';
export * from './published-table';
export * from './worked-case';
