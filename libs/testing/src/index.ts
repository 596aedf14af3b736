/** What tests are made with: evidence builders, arbitraries, published tables, databases, a clock. */
export * from './arbitraries';
export * from './case-changes';
export * from './concurrency';
export * from './database-content';
export * from './evidence-builders';
export * from './fixed-clock';
export * from './problems-of';
export * from './published-table';
export * from './record-drafts';
export * from './score-builders';
export * from './run-steps';
export * from './scores-in-force';
export * from './test-database';
export * from './test-redis';
export * from './use-parts';
export * from './use-runs';
export * from './worked-case';
