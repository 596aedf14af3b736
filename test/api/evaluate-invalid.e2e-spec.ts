import { v7 as uuid } from 'uuid';
import { useApi } from '../setup/use-api';
import { BAD_EVIDENCE, type BadEvidence } from './bad-evidence';
import { anUnsaved, evaluate } from './evaluations';

const api = useApi('reference');

/** An unsaved subject has no identifiers that could be wrong. */
const badChains: readonly BadEvidence[] = BAD_EVIDENCE.filter(([, given]) => !('identifiers' in given));

describe('A subject that cannot be scored', () => {
  /** Evaluates it between two that can be scored. */
  async function among(item: unknown) {
    const [first, second, third] = await evaluate(api, [anUnsaved('first'), item, anUnsaved('third')]);
    expect([first, third]).toMatchObject([
      { ref: 'first', status: 'ok', score: { value: third.score?.value } },
      { ref: 'third', status: 'ok', score: { value: first.score?.value } },
    ]);
    return second;
  }

  it.each(badChains)(
    'because of %s is told so, and the others are scored',
    async (_, given, code, pointers: readonly string[], names = /./) => {
      const invalid = await among(anUnsaved('bad', given));
      expect(invalid).toMatchObject({ ref: 'bad', status: 'invalid', errors: [{ code }] });
      expect(invalid).not.toHaveProperty('score');
      expect(invalid.errors?.map(({ pointer }) => pointer)).toEqual(
        pointers.map((pointer) => `/subjects/1${pointer}`),
      );
      expect(invalid.errors?.[0].message).toMatch(names);
    },
  );

  it.each<[string, unknown, string | null, string, string]>([
    ['nothing', null, null, '', 'field.wrong_type'],
    ['a name alone', 'row', null, '', 'field.wrong_type'],
    ['of no kind', anUnsaved('kindless', { kind: 'customer' }), 'kindless', '/kind', 'field.not_allowed'],
    ['without a chain', anUnsaved('idle', { chains: [] }), 'idle', '/chains', 'score.nothing_to_score'],
    [
      'with a reference of its own',
      { ...anUnsaved('odd'), reference: 'x' },
      'odd',
      '/reference',
      'field.unknown',
    ],
    ['with a number for a name', { ...anUnsaved('x'), ref: 7 }, null, '/ref', 'field.wrong_type'],
    [
      'that changes nobody we know',
      { ref: 'what if', kind: 'supplier', base: 'vendor:sap/0815' },
      'what if',
      '/base',
      'subject.not_found',
    ],
    [
      'that changes no reference',
      { ref: 'what if', kind: 'supplier', base: '?' },
      'what if',
      '/base',
      'subject.not_found',
    ],
    [
      'with a party that there is not',
      anUnsaved('deal', { kind: 'partnership', parties: [{ supplierId: uuid() }] }),
      'deal',
      '/parties/0/supplierId',
      'supplier.unknown',
    ],
  ])('being %s is told so, and the others are scored', async (_, item, ref, pointer, code) => {
    expect(await among(item)).toEqual({
      ref,
      status: 'invalid',
      errors: [{ pointer: `/subjects/1${pointer}`, code, message: expect.any(String) }],
    });
  });
});
