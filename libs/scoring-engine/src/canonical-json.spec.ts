import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, documentHash, portableSha256 } from './canonical-json';

describe('the canonical form of a document (RFC 8785)', () => {
  it('sorts keys and leaves out white space', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: true, c: 0.1 } })).toBe(
      '{"a":{"c":0.1,"d":true},"b":[1,"x",null]}',
    );
  });

  it('writes numbers as ECMAScript does (RFC 8785, section 3.2.3)', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  it('does not exist for what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow(new TypeError('The value has no JSON form'));
    expect(() => canonicalJson(Number.NaN)).toThrow();
  });

  it('is hashed with SHA-256', () => {
    expect(documentHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(documentHash('ü')).toBe(documentHash('\u00fc'));
  });
});

describe('SHA-256', () => {
  it('says the same on a server and anywhere else', () => {
    const native = (text: string) => createHash('sha256').update(text).digest('hex');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(portableSha256(text)).toBe(native(text));
        expect(documentHash(text, native)).toBe(documentHash(text));
      }),
      { numRuns: 100 },
    );
  });
});
