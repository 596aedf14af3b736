import { isAnyTag, readEntityTags, requiredVersion, toEntityTag } from './entity-tag';

// RFC 9110, 13.1.1: If-Match lists tags and compares strongly, or takes whatever there is.
describe('the version of a record that a change is made against', () => {
  it('has to be there', () => {
    expect(() => requiredVersion(undefined)).toThrow(
      expect.objectContaining({ reason: 'version_required', code: 'record.version_required' }),
    );
  });

  it('is the tag that the record was sent with', () => {
    expect(requiredVersion(toEntityTag(7))).toEqual([7]);
  });

  it.each([
    [' "12" ', [12]],
    ['"1", "2"', [1, 2]],
    ['"1","2" , "30"', [1, 2, 30]],
    [', "7",, "8",', [7, 8]],
    ['W/"7"', []],
    ['W/"7", "8"', [8]],
    ['"seven"', []],
    ['""', []],
    ['"-1"', []],
    ['"1.5"', []],
    ['"07"', []],
    ['"9999999999"', []],
    ['*', 'any'],
    [' * ', 'any'],
  ])('is read from %s', (header, version) => {
    expect(requiredVersion(header)).toEqual(version);
  });

  it.each(['7', '', '"7', '7"', '"7" "8"', ',', '*, "7"', 'w/"7"', "'7'"])(
    'cannot be read from %s',
    (header) => {
      expect(() => requiredVersion(header)).toThrow(
        expect.objectContaining({ reason: 'malformed', code: 'if_match.malformed' }),
      );
    },
  );
});

// RFC 9110, 13.1.2: If-None-Match lists tags and compares weakly, or means whatever there is.
describe('entity tags that a caller has', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['*', []],
    ['"xyzzy"', ['xyzzy']],
    ['W/"xyzzy"', ['xyzzy']],
    ['"xyzzy", "r2d2xxxx", W/"c3piozzzz"', ['xyzzy', 'r2d2xxxx', 'c3piozzzz']],
    ['"one, with a comma"', ['one, with a comma']],
    ['""', ['']],
  ])('are read from %s', (header, tags) => {
    expect(readEntityTags(header)).toEqual(tags);
  });

  it.each([
    ['*', true],
    [' * ', true],
    [undefined, false],
    ['"*"', false],
    ['"1", *', false],
  ])('are any in %s: %s', (header, any) => {
    expect(isAnyTag(header)).toBe(any);
  });
});
