import { problemsOf } from '@lodestone/testing';
import fc from 'fast-check';
import { explainSubjectRef, hasValidLeiCheckDigits, identifierSchema, parseSubjectRef } from './identifiers';

/** A LEI as its register publishes it. */
const LEI = '5493001KJTIIGC8Y1R12';
const MALFORMED = ['/value identifier.malformed'];

describe('the check digits of a LEI', () => {
  it.each(['5493001KJTIIGC8Y1R12', '506700GE1G29325QX363', 'HWUPKR0MPOU8FGXBT394'])(
    'of %s, as it is published, are right',
    (lei) => expect(hasValidLeiCheckDigits(lei)).toBe(true),
  );

  it('are those that ISO/IEC 7064 MOD 97-10 gives: 98 less the rest of the number with two zeros', () => {
    const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const bodies = fc.array(fc.constantFrom(...letters), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(bodies, (body) => {
        const number = BigInt([...body, '0', '0'].map((letter) => letters.indexOf(letter)).join(''));
        const digits = String(98n - (number % 97n)).padStart(2, '0');
        expect(hasValidLeiCheckDigits(`${body.join('')}${digits}`)).toBe(true);
      }),
    );
  });

  it('are wrong as soon as a digit or a letter is another one, or two neighbours change places', () => {
    const places = [...LEI].map((_, place) => place);
    const others = places.flatMap((place) => {
      const alike = /\d/.test(LEI[place]) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
      return [...alike]
        .filter((character) => character !== LEI[place])
        .map((character) => LEI.slice(0, place) + character + LEI.slice(place + 1));
    });
    const swapped = places
      .slice(1)
      .map((place) => LEI.slice(0, place - 1) + LEI[place] + LEI[place - 1] + LEI.slice(place + 1))
      .filter((lei) => lei !== LEI);
    expect([...others, ...swapped].filter(hasValidLeiCheckDigits)).toEqual([]);
  });
});

describe('an identifier', () => {
  it.each<[string, string, string[]]>([
    ['vendor', 'sap/4711', []],
    ['vendor', 'sap-eu/DE/4711', []],
    ['vendor', '4711', MALFORMED],
    ['vendor', '/4711', MALFORMED],
    ['vendor', 'sap/', MALFORMED],
    ['vendor', 'sap/47 11', MALFORMED],
    ['vendor', 'sap/47\u200b11', MALFORMED],
    ['vendor', `sap/${'1'.repeat(117)}`, ['/value field.too_big']],
    ['lei', LEI, []],
    ['lei', '5493001KJTIIGC8Y1R13', ['/value identifier.wrong_check_digits']],
    ['lei', '5493001KJTIIGC8Y1R21', ['/value identifier.wrong_check_digits']],
    ['lei', LEI.toLowerCase(), []],
    ['lei', '5493001kjtiigc8y1r13', ['/value identifier.wrong_check_digits']],
    ['lei', LEI.slice(1), MALFORMED],
    ['lei', '5493001KJTIIGC8Y1RAB', MALFORMED],
    ['duns', '123456789', []],
    ['duns', '12-345-6789', MALFORMED],
    ['duns', '1234567890', MALFORMED],
    ['vat', 'DE123456789', []],
    ['vat', 'ATU12345678', []],
    ['vat', 'DE 123456789', MALFORMED],
    ['vat', '123456789', MALFORMED],
    ['uei', 'ABCDEFGHJK12', []],
    ['uei', 'ABCDEFGHIJ12', MALFORMED],
    ['uei', 'ABCDEFGHJK1', MALFORMED],
    ['cage', '1ABC2', []],
    ['cage', '1ABO2', MALFORMED],
    ['lodestone', 'mp-materials', []],
    ['lodestone', 'MP-Materials', MALFORMED],
    ['lodestone', 'mp--materials', MALFORMED],
    ['isin', 'US0000000000', ['/scheme field.not_allowed']],
  ])('%s:%s: %j', (scheme, value, problems) => {
    expect(problemsOf(identifierSchema, { scheme, value })).toEqual(problems);
  });

  it('loses the spaces around its value', () => {
    expect(identifierSchema.parse({ scheme: 'duns', value: ' 123456789 ' }).value).toBe('123456789');
  });

  it.each([
    ['lei', LEI.toLowerCase(), LEI],
    ['vat', 'atu12345678', 'ATU12345678'],
    ['uei', 'zqgghjh74dw7', 'ZQGGHJH74DW7'],
    ['cage', '0a1b2', '0A1B2'],
    ['vendor', 'sap/ab', 'sap/ab'],
  ])('%s:%s is the same as %s', (scheme, value, kept) => {
    expect(identifierSchema.parse({ scheme, value })).toEqual({ scheme, value: kept });
  });

  it('has no other fields', () => {
    const value = { scheme: 'duns', value: '123456789', since: '2026' };
    expect(problemsOf(identifierSchema, value)).toEqual(['/since field.unknown']);
  });
});

describe('a reference to a subject', () => {
  const ID = '01932b5e-0000-7000-8000-00000000000a';
  const by = (scheme: string, value: string) => ({ by: 'identifier', identifier: { scheme, value } });

  it.each([
    [ID, { by: 'id', id: ID }],
    [ID.toUpperCase(), { by: 'id', id: ID }],
    ['vendor:sap/4711', by('vendor', 'sap/4711')],
    ['vendor:sap/47:11', by('vendor', 'sap/47:11')],
    [`lei:${LEI}`, by('lei', LEI)],
    ['lei:5493001KJTIIGC8Y1R13', null],
    [`lei:${LEI.toLowerCase()}`, by('lei', LEI)],
    ['lodestone:lynas', by('lodestone', 'lynas')],
    ['Lodestone:lynas', null],
    ['lynas', null],
    [':lynas', null],
    ['lodestone:', null],
    [`id:${ID}`, null],
    ['', null],
  ])('%p means %j', (text, ref) => expect(parseSubjectRef(text)).toEqual(ref));

  it.each([
    ['lei:5493001KJTIIGC8Y1R13', 'The check digits of this LEI are wrong'],
    ['duns:12-345', 'A value of duns is nine digits'],
    [
      'isin:US0000000000',
      expect.stringMatching(/^It is neither an id nor scheme:value; schemes are vendor, lei/),
    ],
    ['lynas', expect.stringMatching(/^It is neither/)],
    ['', expect.stringMatching(/^It is neither/)],
    [`lei:${LEI}`, null],
    [ID, null],
  ])('%p has this wrong: %p', (text, why) => expect(explainSubjectRef(text)).toEqual(why));
});
