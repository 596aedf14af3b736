import { createHash } from 'node:crypto';
import { aChain, aContextWith, aLink, aMaterial, aPolicy, aSource, aSupplier } from '@lodestone/testing';
import { receiptOf } from './receipt';
import { type ReceiptFile, receiptFileOf, verifyReceipt } from './receipt-file';
import { scoreSubject } from './score-subject';

const gallium = aMaterial({ code: 'gallium', stages: ['extraction', 'processing'] });
const miner = aSupplier({
  id: 'miner',
  country: 'CA',
  chains: [aChain({ deliveredStage: 'extraction', sources: [aSource({ country: 'CN', share: 0.5 })] })],
});
const context = aContextWith([miner], {
  materials: [aMaterial(), gallium],
  policies: [aPolicy(), aPolicy({ code: 'other', materials: ['gallium'] })],
});
const subject = aSupplier({ chains: [aChain({ sources: [aLink('miner', { share: 0.75 })] })] });
const score = scoreSubject(subject, context);
const file = receiptFileOf(subject, score, context, receiptOf(subject, score, context));
/** The file after a detour through JSON, some of it changed. */
const fileWith = (given: Partial<ReceiptFile>) =>
  JSON.parse(JSON.stringify({ ...file, ...given })) as ReceiptFile;
const differencesIn = (given: Partial<ReceiptFile>) =>
  verifyReceipt(fileWith(given)).differences.map(({ pointer }) => pointer);

describe('a receipt file', () => {
  it('holds what the score rests on, and nothing else', () => {
    const { value, lower, upper, band, bandIsFirm } = score;
    expect(file).toMatchObject({
      format: 'lodestone-receipt/1',
      subject,
      links: [{ material: 'neodymium', supplierId: 'miner', seat: 'CA' }],
      materials: [aMaterial()],
      policies: [aPolicy()],
      model: context.model,
      ...{ scoringDate: '2026-11-23', evidenceDate: '2026-11-23', referenceVersion: '2026.11' },
      score: { value, lower, upper, band, bandIsFirm },
    });
    expect(file.links[0].exposures).toEqual([
      { value: 0.5 + 0.5 * 0.683, lower: 0.5, upper: 1 },
      null,
      null,
      null,
    ]);
  });

  it('matches what it says, by whatever SHA-256', () => {
    const native = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(verifyReceipt(fileWith({}))).toEqual({ matches: true, differences: [] });
    expect(verifyReceipt(fileWith({}), native)).toEqual({ matches: true, differences: [] });
  });
});

describe('a receipt file that was changed', () => {
  it('differs in the number that it claims', () => {
    const claimed = { ...file.score, value: file.score.value - 0.1 };
    expect(verifyReceipt(fileWith({ score: claimed }))).toEqual({
      matches: false,
      differences: [{ pointer: '/score/value', expected: score.value, actual: claimed.value }],
    });
  });

  it('differs in the hashes of evidence that is other than it was, and in what follows of it', () => {
    expect(differencesIn({ subject: { ...subject, name: 'Another name' } })).toEqual([
      '/receipt/hash',
      '/receipt/input',
    ]);
    expect(differencesIn({ subject: { ...subject, chains: [aChain()] } })).toEqual(
      expect.arrayContaining(['/receipt/hash', '/receipt/input', '/links/0', '/score/value']),
    );
  });

  it('differs where something stands in it that the score does not rest on', () => {
    expect(differencesIn({ materials: [aMaterial(), gallium] })).toEqual(['/materials/1']);
    expect(differencesIn({ policies: [aPolicy(), aPolicy({ materials: ['gallium'] })] })).toEqual([
      '/policies/1',
    ]);
    const stranger = { ...file.links[0], supplierId: 'stranger' };
    expect(differencesIn({ links: [...file.links, stranger] })).toEqual(['/links/1']);
  });

  it('differs in its version of the reference data', () => {
    expect(differencesIn({ referenceVersion: '2026.12' })).toEqual(['/receipt/referenceVersion']);
  });

  it('says so when it is of another kind, or of another version of the engine', () => {
    expect(differencesIn({ format: 'lodestone-receipt/2' as never })).toEqual(['/format']);
    const receipt = { ...file.receipt, engineVersion: '1.0.0' };
    expect(verifyReceipt(fileWith({ receipt })).differences).toEqual([
      { pointer: '/receipt/engineVersion', expected: '1.1.0', actual: '1.0.0' },
    ]);
  });

  it('cannot be verified without facts of its materials', () => {
    expect(() => verifyReceipt(fileWith({ materials: [] }))).toThrow(
      new RangeError('No facts of the material neodymium'),
    );
  });
});
