import { aChain, aRecycling, aSource } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, supplierDraft } from './drafts';
import { anUnsaved, evaluate, evaluateOne } from './evaluations';
import { problemOf } from './reply-checks';

const api = useApi('reference');

const withRecycling = (postConsumer: number) => [aChain({ recycling: aRecycling({ postConsumer }) })];

/** A mine with nothing else declared: covered country or not, the rest is world shares. */
const mineIn = (country: string) => [aChain({ sources: [aSource({ country })] })];

describe('An evaluation', () => {
  it('answers in the order of the subjects, each under its name', async () => {
    const given = [0.2, 0, 0.1, 0.05].map((share) => ({ ref: `r=${share}`, chains: withRecycling(share) }));
    const evaluated = await evaluate(
      api,
      given.map(({ ref, chains }) => anUnsaved(ref, { chains })),
    );
    expect(evaluated.map(({ ref, status }) => [ref, status])).toEqual(given.map(({ ref }) => [ref, 'ok']));
    // 1 − r / 0.25, scoring model §3.
    expect(evaluated.map(({ score }) => score?.dimensions.recyclingShare.value)).toEqual(
      [20, 100, 60, 80].map((value) => expect.closeTo(value, 10)),
    );
  });

  it('answers two subjects of one name', async () => {
    const evaluated = await evaluate(api, [anUnsaved('twin'), anUnsaved('twin', { blocked: true })]);
    expect(evaluated.map(({ ref, score }) => [ref, score?.gates[0].code])).toEqual([
      ['twin', 'worst_stage'],
      ['twin', 'blocked'],
    ]);
  });

  it('says the same twice, and alone as among others', async () => {
    const alone = await evaluateOne(api, anUnsaved('row'));
    const evaluated = await evaluate(api, [anUnsaved('other', { chains: mineIn('CN') }), anUnsaved('row')]);
    const { value, lower, upper, dimensions, confidence } = alone;
    expect(evaluated[1].score).toMatchObject({ value, lower, upper, dimensions, confidence });
    expect(evaluated[0].score?.value).not.toBe(value);
  });

  it('takes as undeclared what a subject leaves out', async () => {
    const bare = {
      ref: 'bare',
      kind: 'supplier',
      name: 'Bare',
      chains: [{ material: 'neodymium', deliveredStage: 'component' }],
    };
    const spelled = {
      ...anUnsaved('spelled', { chains: [aChain()] }),
      coveredOwnershipShare: null,
      country: null,
    };
    const [one, other] = await evaluate(api, [bare, spelled]);
    expect(one.score).toMatchObject({ value: other.score?.value, coverage: 0, insufficient: true });
  });

  it('takes 100 subjects', async () => {
    const evaluated = await evaluate(
      api,
      Array.from({ length: 100 }, (_, row) => anUnsaved(`row-${row}`)),
    );
    expect(evaluated.map(({ ref }) => ref)).toEqual(Array.from({ length: 100 }, (_, row) => `row-${row}`));
    expect(new Set(evaluated.map(({ score }) => score?.value)).size).toBe(1);
  });

  it.each([
    [
      '101 subjects',
      { subjects: Array.from({ length: 101 }, () => anUnsaved('row')) },
      '/subjects',
      'field.too_big',
    ],
    ['none', { subjects: [] }, '/subjects', 'field.too_small'],
    ['something else', { subjects: 'all' }, '/subjects', 'field.wrong_type'],
    ['nothing', {}, '/subjects', 'field.required'],
    ['a field that there is not', { subjects: [anUnsaved('row')], model: 1 }, '/model', 'field.unknown'],
    [
      'an unknown day',
      { subjects: [anUnsaved('row')], scoringDate: '2026-02-29' },
      '/scoringDate',
      'date.unknown',
    ],
    ['no model of ours', { subjects: [anUnsaved('row')], modelId: uuid() }, '/modelId', 'model.unknown'],
    ['a model that is no id', { subjects: [anUnsaved('row')], modelId: '1' }, '/modelId', 'field.malformed'],
  ])('of %s is refused as a whole', async (_, body, pointer, code) => {
    const reply = await changingNothing(api, () => api.call('post', '/v1/scores/evaluate').send(body));
    problemOf(reply, { status: 422, code, pointers: [pointer] });
  });

  it('writes nothing, whatever it is asked', async () => {
    const { id } = await add(api, 'suppliers', supplierDraft({ name: 'Saved' }));
    await changingNothing(api, () =>
      evaluate(api, [
        anUnsaved('unsaved'),
        anUnsaved('partnership', { kind: 'partnership', parties: [{ supplierId: id }] }),
        { ref: 'changed', kind: 'supplier', base: id, blocked: true },
        anUnsaved('invalid', { chains: [] }),
      ]),
    );
  });
});
