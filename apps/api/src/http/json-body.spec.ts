import { isTooDeep } from './json-body';

describe('a body', () => {
  it.each(['', '1', '"text"', '{}', '[[[]]]', '{"a":{"b":[1]}}', '[],[],[],[],[]'])(
    'of three levels or less is not too deep: %s',
    (json) => expect(isTooDeep(json, 3)).toBe(false),
  );

  it.each(['[[[[]]]]', '[[[[', '{"a":{"b":[{}]}}', '{"[":[[["]",{}]]]}'])(
    'of four is, whether it is JSON or not: %s',
    (json) => expect(isTooDeep(json, 3)).toBe(true),
  );

  it.each(['"[[[["', '{"a":"\\"[[[["}', '["\\\\",[[]],"{{{{"]'])(
    'may say what it likes in texts: %s',
    (json) => expect(isTooDeep(json, 3)).toBe(false),
  );
});
