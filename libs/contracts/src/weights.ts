import { z } from 'zod';
import { fractionSchema } from './primitives';

/** Weights of the three dimensions as parts of all weight: a point of the triangle of all weights. */
export const weightsSchema = z
  .object({
    chinaExposure: fractionSchema,
    verticalIntegration: fractionSchema,
    recyclingShare: fractionSchema,
  })
  .meta({
    id: 'Weights',
    description: 'Parts of all weight, adding up to 1: a point of the triangle of all weights',
  });

const weightPolygonSchema = z.array(weightsSchema);

/** Where in the triangle of all weights something holds. */
export const weightRegionSchema = z
  .object({
    share: fractionSchema.meta({ description: 'Part of the area of the triangle' }),
    polygon: weightPolygonSchema.meta({
      description: 'Corners in order; empty: it holds nowhere, or on no more than a line',
    }),
    centralWeights: weightsSchema.nullable().meta({
      description: 'The centre of the area: the most typical weights; null: it has none',
    }),
  })
  .meta({ id: 'WeightRegion', description: 'The weights under which something holds' });

/** The ends of a line, a corner, all corners, or nothing. */
export const weightLineSchema = weightPolygonSchema;
