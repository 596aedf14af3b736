/** The shapes of requests and replies: one definition behind validation, the contract, types and forms. */
export * from './data-sources';
export * from './evidence';
export * from './explanations';
export * from './identifiers';
export * from './lists';
export * from './materials';
export * from './partnerships';
export * from './policies';
export * from './primitives';
export * from './problem';
export * from './production-shares';
export * from './recycling-rates';
export * from './score-requests';
export * from './scores';
export * from './scoring-models';
export * from './suppliers';
export * from './trajectories';
