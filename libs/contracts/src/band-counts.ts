import { z } from 'zod';

const countSchema = z.int().min(0);

const countsSchema = z
  .object({
    low: countSchema,
    moderate: countSchema,
    high: countSchema,
    critical: countSchema,
    notScored: countSchema.meta({ description: 'They declare no chain, so there is nothing to score' }),
  })
  .meta({ id: 'BandCounts', description: 'How many there are in each band' });

export const portfolioBandsSchema = z
  .object({ suppliers: countsSchema, partnerships: countsSchema })
  .meta({ id: 'PortfolioBands', description: 'The bands of everybody, by the scores in force' });
export type PortfolioBands = z.infer<typeof portfolioBandsSchema>;
