import { createHash } from 'node:crypto';
import {
  aChain,
  aContext,
  aContextWith,
  aLink,
  aMaterial,
  aPolicy,
  aSupplier,
  type ContextParts,
  theMagnetMaker,
  theMagnetMakersContext,
} from '@lodestone/testing';
import { documentHash } from './canonical-json';
import { ENGINE_VERSION } from './engine-version';
import type { Subject } from './evidence';
import { receiptOf, type ReceiptOptions } from './receipt';
import { scoreSubject } from './score-subject';
import type { ScoringContext } from './scoring-context';

const receiptFor = (subject: Subject, context: ScoringContext) =>
  receiptOf(subject, scoreSubject(subject, context), context);

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
      input: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('of the worked case is the same on every machine until the engine has another version', () => {
    expect(receipt).toMatchObject({
      engineVersion: '1.1.0',
      input: 'sha256:25b8b85bf8a795f3bedceb9b369c6905c14a8858438b3285873ef736e31ea184',
      hash: 'sha256:5ec39a4577b4055b2d3a3d466d989b17843db51fe97fb4d18065cb698f22642c',
    });
  });

  it('can be made again from what it rests on', () => {
    const { hash, ...facts } = receipt;
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
    const parameters = documentHash(theMagnetMakersContext.model.parameters);
    const { referenceVersion, ...pinned } = facts;
    expect(referenceVersion).toBe('2026.11');
    expect(documentHash({ ...pinned, parameters, result })).toBe(hash);
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

  it('rests on a document of hashes, of which only what look-through found stands there in full', () => {
    const linked = aSupplier({ chains: [aChain({ sources: [aLink('smelter'), aLink('smelter')] })] });
    const context = aContextWith([aSupplier({ id: 'smelter' })], { policies: [aPolicy()] });
    const open = (value: number) => [value, 0, 1];
    expect(receiptFor(linked, context).input).toBe(
      documentHash({
        evidence: documentHash(linked),
        links: [
          {
            material: 'neodymium',
            supplierId: 'smelter',
            seat: 'AU',
            exposures: [open(0.683), open(0.849), open(0.849), open(0.849)],
          },
        ],
        materials: [documentHash(aMaterial())],
        policies: [documentHash(aPolicy())],
      }),
    );
  });

  it('takes the hash of the evidence where it is known, and another SHA-256', () => {
    const score = scoreSubject(theMagnetMaker, theMagnetMakersContext);
    const made = (options: ReceiptOptions) =>
      receiptOf(theMagnetMaker, score, theMagnetMakersContext, options);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(made({ evidence: documentHash(theMagnetMaker), sha256 })).toEqual(receipt);
    expect(made({ evidence: 'sha256:another' }).hash).not.toBe(receipt.hash);
  });

  it.each<[string, ContextParts]>([
    ['the reference data has another version', { referenceVersion: '2026.12' }],
    ['another material has other facts', { materials: [aMaterial(), aMaterial({ code: 'gallium' })] }],
    ['another material has another policy', { policies: [aPolicy({ materials: ['gallium'] })] }],
  ])('is the same when %s: it names the version, and pins what it rests on', (_, parts) => {
    const after = receiptFor(theMagnetMaker, aContext(parts));
    expect({ ...after, referenceVersion: '2026.11' }).toEqual(receipt);
  });

  it('does not change with the name of the scoring model', () => {
    const renamed = aContext({ model: { ...theMagnetMakersContext.model, name: 'Another name' } });
    expect(receiptFor(theMagnetMaker, renamed)).toEqual(receipt);
  });
});
