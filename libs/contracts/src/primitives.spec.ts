import { problemsOf } from '@lodestone/testing';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  moneySchema,
  stageListSchema,
  textUpTo,
  timestampSchema,
  unknowable,
} from './primitives';

const taken: string[] = [];

describe('a day of the calendar', () => {
  it.each<[unknown, string[]]>([
    ['2026-11-23', taken],
    ['2024-02-29', taken],
    ['2000-02-29', taken],
    ['0001-01-01', taken],
    ['9999-12-31', taken],
    ['2026-02-29', ['date.unknown']],
    ['1900-02-29', ['date.unknown']],
    ['2026-04-31', ['date.unknown']],
    ['2026-13-01', ['date.unknown']],
    ['2026-00-10', ['date.unknown']],
    ['2026-01-00', ['date.unknown']],
    ['0000-01-01', ['date.unknown']],
    ['2026-1-1', ['date.unknown']],
    ['23.11.2026', ['date.unknown']],
    ['2026-11-23T00:00:00Z', ['date.unknown']],
    ['+002026-11-23', ['date.unknown']],
    [' 2026-11-23', ['date.unknown']],
    ['', ['date.unknown']],
    [20261123, ['field.wrong_type']],
    [null, ['field.wrong_type']],
  ])('%p: %j', (value, problems) => expect(problemsOf(calendarDateSchema, value)).toEqual(problems));
});

describe('a moment', () => {
  it.each<[unknown, string[]]>([
    ['2026-11-23T12:00:00Z', taken],
    ['2026-11-23T12:00:00.125Z', taken],
    ['2026-02-29T12:00:00Z', ['field.malformed']],
    ['2026-11-23T25:00:00Z', ['field.malformed']],
    ['2026-11-23T12:00:00+01:00', ['field.malformed']],
    ['2026-11-23T12:00:00', ['field.malformed']],
    ['2026-11-23', ['field.malformed']],
  ])('%p: %j', (value, problems) => expect(problemsOf(timestampSchema, value)).toEqual(problems));
});

describe('a country', () => {
  it.each<[unknown, string[]]>([
    ['US', taken],
    ['CN', taken],
    ['HK', taken],
    ['TW', taken],
    ['XX', ['country.unknown']],
    ['UK', ['country.unknown']],
    ['us', ['country.unknown']],
    ['USA', ['country.unknown']],
    ['', ['country.unknown']],
    [840, ['field.wrong_type']],
  ])('%p: %j', (value, problems) => expect(problemsOf(countrySchema, value)).toEqual(problems));
});

describe('a fraction', () => {
  it.each<[unknown, string[]]>([
    [0, taken],
    [1, taken],
    [1e-300, taken],
    [-1e-300, ['field.too_small']],
    [1 + Number.EPSILON, ['field.too_big']],
    [NaN, ['field.wrong_type']],
    [Infinity, ['field.wrong_type']],
    ['0.5', ['field.wrong_type']],
  ])('%p: %j', (value, problems) => expect(problemsOf(fractionSchema, value)).toEqual(problems));
});

describe('a material code', () => {
  it.each<[unknown, string[]]>([
    ['neodymium', taken],
    ['graphite_natural', taken],
    ['2n', taken],
    ['x'.repeat(60), taken],
    ['x'.repeat(61), ['field.too_big']],
    ['Neodymium', ['field.malformed']],
    ['graphite-natural', ['field.malformed']],
    ['_graphite', ['field.malformed']],
    ['graphite__natural', ['field.malformed']],
    ['graphite_', ['field.malformed']],
    ['', ['field.malformed']],
    ['graphite\n', ['field.malformed']],
  ])('%p: %j', (value, problems) => expect(problemsOf(materialCodeSchema, value)).toEqual(problems));
});

describe('an id', () => {
  it.each<[unknown, string[]]>([
    ['01932b5e-0000-7000-8000-000000000001', taken],
    ['01932b5e-0000-7000-8000-00000000000', ['field.malformed']],
    ['01932b5e000070008000000000000001', ['field.malformed']],
    ['{01932b5e-0000-7000-8000-000000000001}', ['field.malformed']],
    ['', ['field.malformed']],
  ])('%p: %j', (value, problems) => expect(problemsOf(idSchema, value)).toEqual(problems));
});

describe('an amount of money', () => {
  it.each<[unknown, string[]]>([
    [{ amount: 0.01, currency: 'USD' }, taken],
    [{ amount: 0.07, currency: 'USD' }, taken],
    [{ amount: 1234567.89, currency: 'USD' }, taken],
    [{ amount: 9999999999999.99, currency: 'USD' }, taken],
    [{ amount: 1e13, currency: 'EUR' }, taken],
    [{ amount: 0.009, currency: 'USD' }, ['/amount field.too_precise']],
    [{ amount: 0.014, currency: 'USD' }, ['/amount field.too_precise']],
    [{ amount: 1234567.891, currency: 'USD' }, ['/amount field.too_precise']],
    [{ amount: 0, currency: 'USD' }, ['/amount field.too_small']],
    [{ amount: -5, currency: 'USD' }, ['/amount field.too_small']],
    [{ amount: 10000000000000.01, currency: 'USD' }, ['/amount field.too_big']],
    [{ amount: 999999999999999.99, currency: 'USD' }, ['/amount field.too_big']],
    [{ amount: '5', currency: 'USD' }, ['/amount field.wrong_type']],
    [{ amount: 5, currency: 'usd' }, ['/currency field.malformed']],
    [{ amount: 5, currency: '$' }, ['/currency field.malformed']],
    [{ amount: 5, currency: 'XYZ' }, ['/currency currency.unknown']],
    [{ amount: 5, currency: 'CNY' }, taken],
    [{ amount: 5 }, ['/currency field.required']],
    [{ currency: 'USD' }, ['/amount field.required']],
    [{ amount: 5, currency: 'USD', cents: 1 }, ['/cents field.unknown']],
  ])('%j: %j', (value, problems) => expect(problemsOf(moneySchema, value)).toEqual(problems));
});

describe('text', () => {
  it.each<[unknown, string[]]>([
    ['a', taken],
    ['  ten chars ', taken],
    ['x'.repeat(10), taken],
    ['x'.repeat(11), ['field.too_big']],
    ['   ', ['field.too_small']],
    ['', ['field.too_small']],
    ['a\0b', ['field.malformed']],
    ['a\u{1f9f2}b', taken],
    ['a\ud83e', ['text.malformed']],
    ['\uddf2b', ['text.malformed']],
    ['\uddf2\ud83e', ['text.malformed']],
    [5, ['field.wrong_type']],
  ])('%p: %j', (value, problems) => expect(problemsOf(textUpTo(10), value)).toEqual(problems));

  it('loses the spaces around it', () => expect(textUpTo(10).parse('  Smelter ')).toBe('Smelter'));
});

describe('a list of stages', () => {
  it.each<[unknown, string[]]>([
    [[], taken],
    [['metal', 'extraction'], taken],
    [
      ['metal', 'component', 'metal', 'metal'],
      ['/2 stage.repeated', '/3 stage.repeated'],
    ],
    [['smelting'], ['/0 field.not_allowed']],
  ])('%j: %j', (value, problems) => expect(problemsOf(stageListSchema, value)).toEqual(problems));
});

it('What nobody has declared is null, whether it is left out or said to be', () => {
  const schema = unknowable(fractionSchema);
  expect([schema.parse(undefined), schema.parse(null), schema.parse(0)]).toEqual([null, null, 0]);
});
