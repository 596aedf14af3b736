import {
  aChain,
  aContext,
  aContextWith,
  aLink,
  aMaterial,
  aPolicy,
  aSource,
  aSupplier,
  theMagnetMaker,
  theMagnetMakersContext,
} from '@lodestone/testing';
import { ENGINE_VERSION } from './engine-version';
import type { Subject } from './evidence';
import { canonicalJson, documentHash, inputDocument, receiptOf } from './receipt';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';

const receiptFor = (subject: Subject, context: ScoringContext) =>
  receiptOf(subject, scoreSubject(subject, context), context);

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

describe('the input document of a score (scoring model §11)', () => {
  const gallium = aMaterial({ code: 'gallium', stages: ['extraction', 'processing'] });
  const smelter = aSupplier({ id: 'smelter', country: 'MY' });
  const context = aContextWith([smelter], {
    materials: [aMaterial(), gallium, aMaterial({ code: 'graphite' })],
    policies: [aPolicy(), aPolicy({ code: 'other', materials: ['graphite'] })],
  });

  it('holds the evidence, the reference facts and the policies of its materials', () => {
    const subject = aSupplier({ chains: [aChain({ material: 'gallium' })] });
    expect(inputDocument(subject, context)).toEqual({
      subject,
      links: [],
      materials: [gallium],
      policies: [],
    });
    const { materials, policies } = inputDocument(aSupplier(), context);
    expect(materials).toEqual([aMaterial()]);
    expect(policies).toEqual([aPolicy()]);
  });

  it('holds a material once, whatever the number of chains', () => {
    const subject = aSupplier({ chains: [aChain(), aChain()] });
    expect(inputDocument(subject, context).materials).toEqual([aMaterial()]);
  });

  it('holds what look-through found of each linked supplier at each stage', () => {
    const sources = [
      aLink('smelter', { share: 0.5 }),
      aLink('smelter', { share: 0.5 }),
      aSource({ stage: 'metal' }),
    ];
    const subject = aSupplier({ chains: [aChain({ sources })] });
    const open = (value: number) => ({ value, lower: 0, upper: 1 });
    expect(inputDocument(subject, context).links).toEqual([
      {
        material: 'neodymium',
        supplierId: 'smelter',
        seat: 'MY',
        exposures: {
          extraction: open(0.683),
          processing: open(0.849),
          metal: open(0.849),
          component: open(0.849),
        },
      },
    ]);
  });

  it('says so when look-through found nothing', () => {
    const links = [aChain({ material: 'gallium', sources: [aLink('smelter')] })];
    expect(inputDocument(aSupplier({ chains: links }), context).links).toMatchObject([
      { exposures: { extraction: null, processing: null } },
    ]);
    const unknown = [aChain({ material: 'unobtainium', sources: [aLink('smelter')] })];
    expect(inputDocument(aSupplier({ chains: unknown }), context).links).toMatchObject([{ exposures: {} }]);
  });
});

describe('the receipt of a score (scoring model §11)', () => {
  const receipt = receiptFor(theMagnetMaker, theMagnetMakersContext);

  it('names engine, scoring model, days, reference data and input', () => {
    expect(receipt).toEqual({
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      engineVersion: ENGINE_VERSION,
      model: { id: 'default', version: 1 },
      scoringDate: '2026-11-23',
      evidenceDate: '2026-11-23',
      referenceVersion: '2026.11',
      input: documentHash(inputDocument(theMagnetMaker, theMagnetMakersContext)),
    });
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('of the worked case is the same on every machine until the engine has another version', () => {
    expect(receipt).toMatchObject({
      engineVersion: '1.0.0',
      input: 'sha256:84161c43d8d3cb1b6b287a0cc48cc6bda047d1e97093e64721cc3087c5085f25',
      hash: 'sha256:73805816c44036bcdbf2d95da17eeacc9dd573977af93c8cf60a9f90cee03af6',
    });
  });

  it('can be made again from what it rests on', () => {
    const { hash, referenceVersion, ...facts } = receipt;
    expect(referenceVersion).toBe('2026.11');
    const score = scoreSubject(theMagnetMaker, theMagnetMakersContext);
    const { value, lower, upper, band, bandIsFirm, dimensions } = score;
    const result = {
      ...{ value, lower, upper, band, bandIsFirm },
      dimensions: Object.fromEntries(
        Object.entries(dimensions).map(([dimension, each]) => [
          dimension,
          { value: each.value, lower: each.lower, upper: each.upper, contribution: each.contribution },
        ]),
      ),
    };
    const { parameters } = theMagnetMakersContext.model;
    expect(documentHash({ ...facts, parameters, result })).toBe(hash);
  });

  it.each<[string, Subject, ScoringContext]>([
    ['evidence', { ...theMagnetMaker, name: 'Another name' }, theMagnetMakersContext],
    ['the day of scoring', theMagnetMaker, aContext({ scoringDate: '2026-11-24' })],
    ['the day of the evidence', theMagnetMaker, aContext({ evidenceDate: '2026-11-24' })],
    ['a parameter', theMagnetMaker, aContext({ parameters: { evidenceHalfLife: 3.0001 } })],
    [
      'the version of the scoring model',
      theMagnetMaker,
      aContext({ model: { ...theMagnetMakersContext.model, version: 2 } }),
    ],
    [
      'the scoring model itself',
      theMagnetMaker,
      aContext({ model: { ...theMagnetMakersContext.model, id: 'another' } }),
    ],
    [
      'a policy, even one that is over',
      theMagnetMaker,
      aContext({ policies: [aPolicy({ through: '2025-12-31' })] }),
    ],
    ['a reference fact', theMagnetMaker, aContext({ materials: [aMaterial({ recyclingRate: 0.02 })] })],
  ])('is another one as soon as %s changes', (_, subject, context) => {
    expect(receiptFor(subject, context).hash).not.toBe(receipt.hash);
  });

  it('does not change with the name of the reference data, as the facts of its materials count themselves', () => {
    const renamed = receiptFor(theMagnetMaker, aContext({ referenceVersion: '2026.12' }));
    expect(renamed).toEqual({ ...receipt, referenceVersion: '2026.12' });
  });

  it('does not change with the name of the scoring model', () => {
    const renamed = aContext({ model: { ...theMagnetMakersContext.model, name: 'Another name' } });
    expect(receiptFor(theMagnetMaker, renamed)).toEqual(receipt);
  });
});
