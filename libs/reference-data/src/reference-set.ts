/**
 * The version of the reference data that scores name. Any change of a figure, a measure or a stage gives the
 * set a new one: the day on which the set was closed.
 */
export const REFERENCE_SET_VERSION = '2026-11-23';
