import type { Stage } from '@lodestone/scoring-engine';

/** Stages of a title that names items of a material: its own forms after the mine, not finished goods. */
export const ITEMS: readonly Stage[] = ['processing', 'metal', 'component'];

/** How `ITEMS` are read, for the note of a measure. */
export const READ_AS_ITEMS =
  'Items are read as the forms of the material after the mine (refined, metal or alloy, component), not as ' +
  'finished goods.';

/** The title names no stage. */
export const EVERY_STAGE: readonly Stage[] = [];
