export * from './vocabulary';
export * from './evidence';
export * from './reference-facts';
