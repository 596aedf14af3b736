import type { Chain, Recycling, Source } from '@lodestone/scoring-engine';
import { z } from 'zod';
import {
  calendarDateSchema,
  controlSchema,
  countrySchema,
  evidenceGradeSchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  noteSchema,
  referenceSchema,
  stageListSchema,
  stageSchema,
  statusSchema,
  unknowable,
} from './primitives';

export const sourceSchema = z
  .strictObject({
    stage: stageSchema,
    share: unknowable(z.number().gt(0).max(1)).meta({
      description: 'Share of what the subject delivers; null: named, undisclosed',
    }),
    country: unknowable(countrySchema),
    supplierId: unknowable(idSchema).meta({ description: 'The upstream supplier that performs it' }),
    partnershipId: unknowable(idSchema).meta({ description: 'The partnership that brings it' }),
    control: controlSchema,
    equityShare: unknowable(z.number().gt(0).max(1)).meta({ description: 'For a joint venture only' }),
    coveredOwnershipShare: unknowable(fractionSchema).meta({
      description: 'Part of the operator owned by covered-country entities',
    }),
    status: statusSchema,
    availableFrom: unknowable(calendarDateSchema).meta({ description: 'First day in the mix' }),
    until: unknowable(calendarDateSchema).meta({ description: 'First day no longer in the mix' }),
    evidence: evidenceGradeSchema,
    asOf: unknowable(calendarDateSchema),
    reference: unknowable(referenceSchema),
    note: unknowable(noteSchema),
  })
  .meta({
    id: 'Source',
    description: 'Who performs a share of one stage, where, under whose control',
  }) satisfies z.ZodType<Source>;

export const recyclingSchema = z
  .strictObject({
    postConsumer: fractionSchema,
    preConsumer: fractionSchema,
    entersAt: unknowable(stageSchema).meta({ description: 'null: the stage after extraction' }),
    evidence: evidenceGradeSchema,
    asOf: unknowable(calendarDateSchema),
    reference: unknowable(referenceSchema),
    note: unknowable(noteSchema),
  })
  .meta({
    id: 'Recycling',
    description: 'Recycled feed by mass, in ISO 14021 terms',
  }) satisfies z.ZodType<Recycling>;

export const chainSchema = z
  .strictObject({
    material: materialCodeSchema,
    weight: z.number().min(1e-6).max(1e6).default(1),
    deliveredStage: stageSchema,
    complete: stageListSchema.default([]).meta({ description: 'Stages whose sources are all there are' }),
    sources: z.array(sourceSchema).max(200).default([]),
    recycling: unknowable(recyclingSchema).meta({ description: 'null: undeclared' }),
  })
  .meta({
    id: 'Chain',
    description: 'How a subject comes by one material that it delivers',
  }) satisfies z.ZodType<Chain>;

export const chainsSchema = z.array(chainSchema).max(50);
