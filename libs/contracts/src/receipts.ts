import { z } from 'zod';
import { calendarDateSchema, idSchema } from './primitives';

/** What a receipt file holds, as far as its reader needs to know before the engine reads it. */
export const receiptFileSchema = z
  .looseObject({
    format: z.literal('lodestone-receipt/1'),
    receipt: z.looseObject({
      hash: z.string().meta({ description: 'Hash of all that the score rests on and says' }),
      engineVersion: z.string(),
    }),
    subject: z
      .looseObject({ id: idSchema, name: z.string() })
      .meta({ description: 'All evidence, as scored' }),
    links: z.array(z.looseObject({})).meta({ description: 'What look-through found of linked suppliers' }),
    materials: z.array(z.looseObject({})).meta({ description: 'Reference facts of the materials' }),
    policies: z.array(z.looseObject({})).meta({ description: 'Policies that restrict any of them' }),
    model: z
      .looseObject({ id: idSchema, version: z.int() })
      .meta({ description: 'The model with all parameters' }),
    scoringDate: calendarDateSchema,
    evidenceDate: calendarDateSchema,
    referenceVersion: z.string(),
    score: z.looseObject({}).meta({ description: 'What was said, each risk from 0 to 1' }),
  })
  .meta({ id: 'ReceiptFile', description: 'A receipt that stands for itself; see verify-receipt' });
