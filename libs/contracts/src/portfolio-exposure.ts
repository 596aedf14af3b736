import { z } from 'zod';
import { calendarDateSchema, materialCodeSchema, stageSchema } from './primitives';
import { pointsSchema } from './scores';

export const portfolioExposureSchema = z
  .object({
    direction: z.literal('100 = highest risk'),
    scoringDate: calendarDateSchema,
    suppliers: z.int().min(0).meta({ description: 'Suppliers that declare a chain' }),
    counted: z.int().min(0).meta({
      description: 'How many of them are counted: all, or in a large portfolio some that are spread evenly',
    }),
    stages: z
      .array(
        z.object({
          material: materialCodeSchema,
          stage: stageSchema,
          suppliers: z
            .int()
            .min(1)
            .meta({ description: 'Those counted whose chain of the material has the stage' }),
          lowerQuartile: pointsSchema,
          median: pointsSchema,
          upperQuartile: pointsSchema,
        }),
      )
      .meta({ description: 'A stage that no chain has is absent' }),
  })
  .meta({
    id: 'PortfolioExposure',
    description:
      'How exposed suppliers are at each stage of each material, with policies, as of the scores in force',
  });
export type PortfolioExposure = z.infer<typeof portfolioExposureSchema>;
