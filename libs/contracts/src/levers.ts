import { z } from 'zod';
import { chainSchema } from './evidence';
import {
  bandSchema,
  calendarDateSchema,
  fractionSchema,
  materialCodeSchema,
  stageSchema,
} from './primitives';
import { modelNameSchema, pointsSchema, subjectSchema } from './scores';
import { modelRefSchema } from './scoring-models';

export const leversQuery = z.strictObject({
  target: bandSchema.optional().meta({
    description: 'The band to reach, or a better one; left out: the next better one',
    examples: ['moderate'],
  }),
  model: modelRefSchema.optional(),
});
export type LeversQuery = z.infer<typeof leversQuery>;

const bandedValueSchema = z.object({ value: pointsSchema, band: bandSchema });

export const LEVER_CODES = ['recycled_share', 'stage_moved', 'stage_captive'] as const;

export const leverSchema = z
  .object({
    code: z.enum(LEVER_CODES).meta({
      description:
        'recycled_share: post-consumer scrap in the feed; stage_moved: part of a stage that is not exposed to covered countries and their owners; stage_captive: part of a stage in own, safe hands',
    }),
    chain: materialCodeSchema.nullable().meta({ description: 'null: all chains, each to the same level' }),
    stage: stageSchema.nullable().meta({ description: 'null for recycled feed' }),
    isReachable: z.boolean().meta({ description: 'This lever alone does it' }),
    before: fractionSchema.nullable().meta({
      description: 'Where it stands; of all chains together the least; null: undeclared',
    }),
    after: fractionSchema.nullable().meta({
      description: 'Where it has to stand, in steps of a millionth; null: not reachable',
    }),
    text: z.string().meta({ description: 'The same in words, levels rounded up to a tenth of a per cent' }),
    score: bandedValueSchema.nullable().meta({ description: 'What that gives; null: not reachable' }),
    chains: z.array(chainSchema).meta({
      description:
        'The chains that it changes as they would be declared, to be evaluated in the place of those of the same material',
    }),
  })
  .meta({ id: 'Lever', description: 'The smallest change of one thing that brings a subject to a band' });
export type LeverReply = z.infer<typeof leverSchema>;

export const leversSchema = z
  .object({
    subject: subjectSchema,
    direction: z.literal('100 = highest risk'),
    scoringDate: calendarDateSchema,
    model: modelNameSchema,
    ...bandedValueSchema.shape,
    target: bandSchema,
    isThere: z.boolean().meta({
      description:
        'It is in that band or a better one already: there is nothing to move, and no lever is listed',
    }),
    levers: z.array(leverSchema).meta({ description: 'By chain and stage, reachable or not' }),
  })
  .meta({
    id: 'Levers',
    description: 'What it takes to bring a subject to a band, one lever at a time, all else unchanged',
  });
export type LeversReply = z.infer<typeof leversSchema>;
