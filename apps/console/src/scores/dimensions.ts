/** The three dimensions, in the order in which they are always shown. */
export const DIMENSIONS = ['chinaExposure', 'verticalIntegration', 'recyclingShare'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
