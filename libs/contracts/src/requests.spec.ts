import {
  aChain,
  materialDraft,
  partnershipDraft,
  policyDraft,
  problemsOf,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
} from '@lodestone/testing';
import type { z } from 'zod';
import { dataSourceSchema } from './data-sources';
import { materialInputSchema, materialListQuery, materialPatchSchema } from './materials';
import { partnershipInputSchema, partnershipListQuery, partnershipPatchSchema } from './partnerships';
import { policyInputSchema, policyListQuery, policyPatchSchema } from './policies';
import {
  productionShareInputSchema,
  productionShareListQuery,
  productionSharePatchSchema,
} from './production-shares';
import {
  recyclingRateInputSchema,
  recyclingRateListQuery,
  recyclingRatePatchSchema,
} from './recycling-rates';
import {
  changedSubjectSchema,
  evaluateEnvelopeSchema,
  explanationQuery,
  lookupRequestSchema,
  scoreQuery,
  unsavedSubjectSchema,
} from './score-requests';
import { scoreHistoryQuery } from './scores';
import { scoringModelInputSchema, scoringModelListQuery } from './scoring-models';
import { supplierInputSchema, supplierListQuery, supplierPatchSchema } from './suppliers';
import { monthsOf, trajectoryQuery } from './trajectories';

const ID = '01932b5e-0000-7000-8000-000000000001';
const UNSAVED = { ref: 'row', kind: 'supplier', name: 'Smelter', chains: [aChain()] };
const CHANGED = { ref: 'row', kind: 'supplier', base: ID };

/** Everything that a request can hold, each with the least that is taken. */
const REQUESTS: readonly [string, z.ZodType, object][] = [
  ['a supplier', supplierInputSchema, supplierDraft()],
  ['a partnership', partnershipInputSchema, partnershipDraft()],
  ['a material', materialInputSchema, materialDraft()],
  ['a production share', productionShareInputSchema, productionShareDraft()],
  ['a recycling rate', recyclingRateInputSchema, recyclingRateDraft()],
  ['a policy', policyInputSchema, policyDraft()],
  ['a scoring model', scoringModelInputSchema, { name: 'Draft' }],
  ['the source of a fact', dataSourceSchema, policyDraft().source],
  ['a change of a supplier', supplierPatchSchema, {}],
  ['a change of a partnership', partnershipPatchSchema, {}],
  ['a change of a material', materialPatchSchema, {}],
  ['a change of a production share', productionSharePatchSchema, {}],
  ['a change of a recycling rate', recyclingRatePatchSchema, {}],
  ['a change of a policy', policyPatchSchema, {}],
  ['a look-up', lookupRequestSchema, { refs: ['a'] }],
  ['an evaluation', evaluateEnvelopeSchema, { subjects: [1] }],
  ['an unsaved subject', unsavedSubjectSchema, UNSAVED],
  ['a changed subject', changedSubjectSchema, CHANGED],
  ['the question for a score', scoreQuery, {}],
  ['the question for an explanation', explanationQuery, {}],
  ['the question for a trajectory', trajectoryQuery, {}],
  ['the question for a history', scoreHistoryQuery, {}],
  ['a list of suppliers', supplierListQuery, {}],
  ['a list of partnerships', partnershipListQuery, {}],
  ['a list of materials', materialListQuery, {}],
  ['a list of production shares', productionShareListQuery, {}],
  ['a list of recycling rates', recyclingRateListQuery, {}],
  ['a list of policies', policyListQuery, {}],
  ['a list of scoring models', scoringModelListQuery, {}],
];

describe.each(REQUESTS)('%s', (_, schema, least) => {
  it('is taken as it should be', () => expect(problemsOf(schema, least)).toEqual([]));
  it('is refused with a field that there is not', () => {
    expect(problemsOf(schema, { ...least, colour: 'red' })).toEqual(['/colour field.unknown']);
  });
});

describe('a change', () => {
  it('leaves alone what it does not mention: no default comes in', () => {
    expect(supplierPatchSchema.parse({})).toEqual({});
    expect(supplierPatchSchema.parse({ note: null, chains: [] })).toEqual({ note: null, chains: [] });
    expect(policyPatchSchema.parse({ stages: [] })).toEqual({ stages: [] });
  });

  it.each<[string, z.ZodType, object, string[]]>([
    ['the name of a supplier away', supplierPatchSchema, { name: null }, ['/name field.wrong_type']],
    ['the code of a material', materialPatchSchema, { code: 'iron' }, ['/code field.unknown']],
    ['the code of a policy', policyPatchSchema, { code: 'XX' }, ['/code field.unknown']],
    ['the place of a share', productionSharePatchSchema, { country: 'CN' }, ['/country field.unknown']],
    ['the material of a rate', recyclingRatePatchSchema, { material: 'tin' }, ['/material field.unknown']],
    ['the version of a supplier', supplierPatchSchema, { version: 7 }, ['/version field.unknown']],
  ])('cannot take or change %s', (_, schema, given, problems) => {
    expect(problemsOf(schema, given)).toEqual(problems);
  });
});

describe('a filter or question that is not understood is refused:', () => {
  it.each<[string, z.ZodType, object, string[]]>([
    ['blocked', supplierListQuery, { blocked: 'yes' }, ['/blocked field.not_allowed']],
    ['country', supplierListQuery, { country: 'ZZ' }, ['/country country.unknown']],
    ['band', supplierListQuery, { band: 'severe' }, ['/band field.not_allowed']],
    ['an empty search', supplierListQuery, { q: ' ' }, ['/q field.too_small']],
    ['party', partnershipListQuery, { party: 'lynas' }, ['/party field.malformed']],
    ['day', policyListQuery, { inForceOn: '2026-02-29' }, ['/inForceOn date.unknown']],
    ['moment', scoreQuery, { asOf: 'yesterday' }, ['/asOf field.not_allowed']],
    ['day that is none', scoreQuery, { asOf: '2026-02-29' }, ['/asOf field.not_allowed']],
    ['model', scoreQuery, { model: '0' }, ['/model field.not_allowed']],
    ['model of then', explanationQuery, { asOf: '2026-11-23' }, ['/asOf field.unknown']],
    ['no reference at all', lookupRequestSchema, { refs: [] }, ['/refs field.too_small']],
    ['1001 references', lookupRequestSchema, { refs: Array(1001).fill('a') }, ['/refs field.too_big']],
    ['nobody to evaluate', evaluateEnvelopeSchema, { subjects: [] }, ['/subjects field.too_small']],
    [
      '101 to evaluate',
      evaluateEnvelopeSchema,
      { subjects: Array(101).fill(1) },
      ['/subjects field.too_big'],
    ],
  ])('%s', (_, schema, given, problems) => expect(problemsOf(schema, given)).toEqual(problems));

  it('and one that is, is read: yes or no, a day, a moment, a version', () => {
    expect(supplierListQuery.parse({ blocked: 'false' })).toMatchObject({ blocked: false });
    for (const asOf of ['2026-11-23', '2026-11-23T12:00:00Z'])
      expect(scoreQuery.parse({ asOf })).toEqual({ asOf });
    for (const model of ['1', ID]) expect(scoreQuery.parse({ model })).toEqual({ model });
  });
});

describe('a slip', () => {
  it.each<[string, number | null]>([
    ['P12M', 12],
    ['P1Y', 12],
    ['P1Y6M', 18],
    ['P0M', 0],
    ['P5Y', 60],
    ['P', null],
    ['12M', null],
    ['P1M1Y', null],
    ['P-1M', null],
    ['P30D', null],
    ['PT12M', null],
    ['P1.5Y', null],
    ['p1y', null],
    ['', null],
  ])('%p is %p months', (text, months) => expect(monthsOf(text)).toBe(months));

  it.each<[object, string[]]>([
    [{ slip: 'P60M' }, []],
    [{ slip: 'P61M' }, ['/slip slip.malformed']],
    [{ slip: 'P5Y1M' }, ['/slip slip.malformed']],
    [{ slip: '12' }, ['/slip slip.malformed']],
  ])('%j: %j', (given, problems) => expect(problemsOf(trajectoryQuery, given)).toEqual(problems));

  it('is a year when nobody says', () => expect(trajectoryQuery.parse({})).toEqual({ slip: 'P12M' }));
});
