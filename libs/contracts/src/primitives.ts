import { COUNTRIES } from '@lodestone/reference-data';
import {
  BANDS,
  CONTROLS,
  EVIDENCE_GRADES,
  isCalendarDate,
  MEASURES,
  STAGES,
  STATUSES,
  SUBJECT_KINDS,
} from '@lodestone/scoring-engine';
import { z } from 'zod';

/** Every country of ISO 3166-1 alpha-2. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map(({ code }) => code);
const countryCodes: ReadonlySet<string> = new Set(COUNTRY_CODES);
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const idSchema = z
  .uuid()
  .toLowerCase()
  .meta({ description: 'Identifier of a record, a UUID of version 7' });

export const stageSchema = z.enum(STAGES).meta({
  id: 'Stage',
  description: 'Stage of a chain, from the ground to the finished good',
});
/** Stages, none of them twice. */
export const stageListSchema = z
  .array(stageSchema)
  .max(STAGES.length)
  .superRefine((stages, context) => {
    stages.forEach((stage, position) => {
      if (stages.indexOf(stage) === position) return;
      const message = `The stage ${stage} is listed twice.`;
      context.addIssue({ code: 'custom', path: [position], message, params: { code: 'stage.repeated' } });
    });
  })
  .meta({ uniqueItems: true });

export const controlSchema = z.enum(CONTROLS).meta({
  id: 'Control',
  description: 'Captive plant, joint venture, binding contract of three years or more, or the market',
});
export const statusSchema = z.enum(STATUSES).meta({ id: 'Status', description: 'How far a source has got' });
export const evidenceGradeSchema = z.enum(EVIDENCE_GRADES).meta({
  id: 'EvidenceGrade',
  description: 'How well a fact is supported, best first',
});
export const measureSchema = z
  .enum(MEASURES)
  .meta({ id: 'Measure', description: 'What an export measure demands' });
export const bandSchema = z.enum(BANDS).meta({ id: 'Band', description: 'What a score says in one word' });
export const subjectKindSchema = z
  .enum(SUBJECT_KINDS)
  .meta({ id: 'SubjectKind', description: 'What is scored' });

export const countrySchema = z
  .string()
  .refine((code) => countryCodes.has(code), {
    error: 'Not a country of ISO 3166-1 alpha-2',
    params: { code: 'country.unknown' },
  })
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2', pattern: '^[A-Z]{2}$', examples: ['US'] });

export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, {
    error: 'Not a day of the calendar, YYYY-MM-DD',
    params: { code: 'date.unknown' },
  })
  .meta({ id: 'CalendarDate', description: 'A day, YYYY-MM-DD', format: 'date', examples: ['2026-11-23'] });

/** Undefined and null say the same: nobody has declared it. */
export const unknowable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** A share or risk, 0 to 1, both included. */
export const fractionSchema = z.number().min(0).max(1);

/** Half of a character of two UTF-16 units stands for nothing, and UTF-8 has no way to write it. */
export const wholeCharacters = {
  test: (text: string) => !/\p{Surrogate}/u.test(text),
  refusal: { error: 'Text cannot hold half a surrogate pair', params: { code: 'text.malformed' } },
};

/** Text of a length; PostgreSQL cannot hold the character NUL. */
export const textUpTo = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .regex(/^[^\0]*$/, 'Text cannot hold the character NUL')
    .refine(wholeCharacters.test, wholeCharacters.refusal);

export const textSchema = textUpTo(300);
export const noteSchema = textUpTo(4000);
export const referenceSchema = textUpTo(2000).meta({ description: 'Address or document that says so' });
export const searchSchema = textUpTo(100).meta({ description: 'Part of the name' });

/** Code of a material in the reference data; whether it exists is for the reference data to say. */
export const materialCodeSchema = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  .max(60)
  .meta({ id: 'MaterialCode', description: 'Code of a material', examples: ['neodymium'] });

export const timestampSchema = z.iso.datetime().meta({ description: 'RFC 3339, UTC' });

/** Version of an editable record, which its ETag repeats. */
export const recordSchema = z.object({
  id: idSchema,
  version: z.int().min(1).meta({ description: 'Rises with every change; the ETag of the record' }),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
});

/** Up to here a double tells every amount of two decimals from the next: they have fifteen digits. */
const MOST_MONEY = 1e13;

export const moneySchema = z
  .strictObject({
    amount: z
      .number()
      .positive()
      .max(MOST_MONEY)
      .multipleOf(0.01, 'An amount of money has at most two decimals')
      .meta({ description: 'With at most two decimals' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { abort: true })
      .refine((code) => currencyCodes.has(code), {
        error: 'Not a currency of ISO 4217',
        params: { code: 'currency.unknown' },
      })
      .meta({ description: 'ISO 4217' }),
  })
  .meta({ id: 'Money', description: 'An amount of money' });
export type Money = z.infer<typeof moneySchema>;
