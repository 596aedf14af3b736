import { z } from 'zod';
import { textSchema, textUpTo, unknowable, wholeCharacters } from './primitives';

/** Where the examples of the contract say that their figures come from. */
export const EXAMPLE_SOURCE = {
  publisher: 'Example Institute',
  title: 'Example yearbook',
  year: '2026',
  address: 'https://example.org/yearbook',
};

export const dataSourceSchema = z
  .strictObject({
    publisher: textSchema,
    title: textUpTo(500),
    year: textUpTo(40)
      .min(4)
      .meta({ examples: ['2016–2020'] }),
    address: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .refine((text) => !/\p{Cc}/u.test(text), 'An address cannot hold control characters')
      .refine(wholeCharacters.test, wholeCharacters.refusal),
    copy: unknowable(textUpTo(2000)).meta({
      description: "Where it was read, if not at the publisher's",
    }),
    licence: unknowable(textSchema),
  })
  .meta({ id: 'DataSource', description: 'Where a fact comes from' });

export const FACT_QUALITIES = [
  'reported',
  'average',
  'estimate',
  'secondary',
  'lower_bound',
  'weak',
] as const;
export const factQualitySchema = z
  .enum(FACT_QUALITIES)
  .meta({ id: 'FactQuality', description: 'How far a figure can be trusted' });
