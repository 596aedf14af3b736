import { z } from 'zod';
import { pointerTo, problemErrorsOf } from './problem-errors';

const source = z.strictObject({
  share: z.number().positive().max(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  status: z.enum(['operating', 'planned']),
});
const evidence = z.strictObject({ name: z.string(), sources: z.array(source).min(1) });

const GOOD = { share: 0.5, country: 'US', status: 'operating' };

/** What is wrong with the evidence, as `pointer code`. */
function problemsOf(given: unknown): string[] {
  const { error } = evidence.safeParse(given);
  return problemErrorsOf(error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}

const withSource = (change: object) => ({ name: 'Mine', sources: [GOOD, { ...GOOD, ...change }] });

describe('the errors of a problem', () => {
  it('are none when the schema has nothing to complain about', () => {
    expect(problemsOf(withSource({}))).toEqual([]);
  });

  it.each([
    ['a share of nothing', { share: 0 }, '/sources/1/share field.too_small'],
    ['a share above all', { share: 1.1 }, '/sources/1/share field.too_big'],
    ['text for a number', { share: '0.5' }, '/sources/1/share field.wrong_type'],
    ['a number without a value', { share: NaN }, '/sources/1/share field.wrong_type'],
    ['a country by its name', { country: 'China' }, '/sources/1/country field.malformed'],
    ['a status that there is not', { status: 'dreamt' }, '/sources/1/status field.not_allowed'],
    ['no share', { share: undefined }, '/sources/1/share field.required'],
    ['a field that there is not', { shre: 0.5 }, '/sources/1/shre field.unknown'],
  ])('point to %s', (_, change, problem) => {
    expect(problemsOf(withSource(change))).toEqual([problem]);
  });

  it('list everything that is wrong, unknown fields one by one', () => {
    expect(problemsOf({ sources: [], nmae: 'Mine', colour: 'red' })).toEqual([
      '/name field.required',
      '/sources field.too_small',
      '/nmae field.unknown',
      '/colour field.unknown',
    ]);
  });

  it('point to the whole when that is not what it should be', () => {
    expect(problemsOf([])).toEqual([' field.wrong_type']);
    expect(problemsOf(undefined)).toEqual([' field.required']);
  });

  it('say in words what is missing and what is unknown', () => {
    const { error } = evidence.safeParse({ sources: [GOOD], nmae: 'Mine' });
    expect(problemErrorsOf(error?.issues ?? []).map(({ message }) => message)).toEqual([
      'name is required.',
      'There is no field nmae here.',
    ]);
    expect(problemErrorsOf([{ code: 'invalid_type', message: 'Invalid input, received undefined' }])).toEqual(
      [{ pointer: '', code: 'field.required', message: 'This is required.' }],
    );
  });

  it('carry the code that a check of our own gives', () => {
    const checked = z.string().refine(() => false, {
      error: 'The check digits of the LEI are wrong.',
      params: { code: 'lei.check_digits' },
    });
    const { error } = z.object({ lei: checked }).safeParse({ lei: 'x' });
    expect(problemErrorsOf(error?.issues ?? [])).toEqual([
      { pointer: '/lei', code: 'lei.check_digits', message: 'The check digits of the LEI are wrong.' },
    ]);
  });

  it('are plainly invalid where nothing more is known', () => {
    expect(problemErrorsOf([{ message: 'No.' }])).toEqual([
      { pointer: '', code: 'field.invalid', message: 'No.' },
    ]);
  });

  it('understand the paths of Standard Schema as well', () => {
    expect(problemErrorsOf([{ message: 'No.', path: [{ key: 'sources' }, 0, { key: 'share' }] }])).toEqual([
      { pointer: '/sources/0/share', code: 'field.invalid', message: 'No.' },
    ]);
  });
});

// The keys of RFC 6901, section 5.
it.each([
  [[], ''],
  [['foo'], '/foo'],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['c%d'], '/c%d'],
  [['m~n'], '/m~0n'],
])('a pointer to %j is %j', (path, pointer) => {
  expect(pointerTo(path)).toBe(pointer);
});
