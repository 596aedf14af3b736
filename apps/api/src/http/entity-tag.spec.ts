import { readEntityTags, requiredVersion, toEntityTag } from './entity-tag';

describe('the entity tag of a record', () => {
  it('is its version in quotes, and leads back to it', () => {
    expect(toEntityTag(7)).toBe('"7"');
    expect(requiredVersion(toEntityTag(7))).toBe(7);
    expect(requiredVersion(' "12" ')).toBe(12);
  });

  it('has to be there for a change', () => {
    expect(() => requiredVersion(undefined)).toThrow(
      expect.objectContaining({ reason: 'version_required', code: 'record.version_required' }),
    );
  });

  // RFC 9110, 13.1.1: If-Match compares strongly; "*" would overwrite what somebody else has changed.
  it.each(['7', 'W/"7"', '*', '"seven"', '""', '"1", "2"', '"-1"', '"1.5"', '"9999999999"'])(
    'matches no version when it is %s',
    (header) => {
      expect(() => requiredVersion(header)).toThrow(expect.objectContaining({ code: 'record.stale' }));
    },
  );
});

// RFC 9110, 13.1.2: If-None-Match lists tags, and compares weakly.
describe('entity tags that a caller has', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['"xyzzy"', ['xyzzy']],
    ['W/"xyzzy"', ['xyzzy']],
    ['"xyzzy", "r2d2xxxx", W/"c3piozzzz"', ['xyzzy', 'r2d2xxxx', 'c3piozzzz']],
    ['"one, with a comma"', ['one, with a comma']],
    ['""', ['']],
  ])('are read from %s', (header, tags) => {
    expect(readEntityTags(header)).toEqual(tags);
  });
});
