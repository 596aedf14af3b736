import { aChain, aMaterial, aRecycling, aSource, aSupplier, byCode } from '@lodestone/testing';
import type { Chain, Source, Subject } from './evidence';
import { findSubjectProblems, type Problem } from './subject-problems';

const MATERIALS = byCode([
  aMaterial(),
  aMaterial({ code: 'graphite', name: 'Graphite', stages: ['extraction', 'processing', 'component'] }),
]);
const problemsOf = (given: Partial<Chain>, subject: Partial<Subject> = {}): Problem[] =>
  findSubjectProblems(aSupplier({ chains: [aChain(given)], ...subject }), MATERIALS);
const problemsWith = (...sources: Partial<Source>[]) => problemsOf({ sources: sources.map(aSource) });

describe('evidence without problems', () => {
  it.each<[string, Partial<Chain>]>([
    ['nothing declared', {}],
    ['all of a stage', { sources: [aSource()], complete: ['extraction'] }],
    ['a link without a country', { sources: [aSource({ country: null, supplierId: 'refiner' })] }],
    ['a joint venture', { sources: [aSource({ control: 'joint_venture', equityShare: 0.5 })] }],
    ['shares that add up to 1', { sources: [0.1, 0.2, 0.7].map((share) => aSource({ share })) }],
    ['shares that exceed 1 by rounding', { sources: [0.7, 0.3 + 1e-10].map((share) => aSource({ share })) }],
    ['named sources beside all of a stage', { sources: [aSource(), aSource({ share: null })] }],
    ['sources of several stages', { sources: [aSource(), aSource({ stage: 'metal' })] }],
    ['recycled feed', { recycling: aRecycling({ postConsumer: 0.5, preConsumer: 0.5, entersAt: 'metal' }) }],
  ])('%s', (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });
});

describe('chains that contradict the reference data', () => {
  it('are of an unknown material, of which nothing else is said', () => {
    const chain = { material: 'unobtainium', sources: [aSource({ country: null })] };
    expect(problemsOf(chain)).toEqual([
      {
        pointer: '/chains/0/material',
        code: 'material.unknown',
        message: 'There is no material unobtainium.',
      },
    ]);
  });

  it('are a second one of a material', () => {
    const chains = [aChain(), aChain({ material: 'graphite' }), aChain()];
    expect(problemsOf({}, { chains })).toEqual([
      {
        pointer: '/chains/2/material',
        code: 'chain.repeated_material',
        message: 'There is another chain of Neodymium; a subject has one a material.',
      },
    ]);
  });

  it('end at a stage that the material does not have, of which no other stage is checked', () => {
    const graphite = { material: 'graphite', deliveredStage: 'metal', complete: ['product'] } as const;
    expect(problemsOf(graphite)).toEqual([
      {
        pointer: '/chains/0/deliveredStage',
        code: 'stage.not_of_material',
        message: 'Graphite has no stage metal; it has extraction, processing, component.',
      },
    ]);
  });

  it('name a stage that the material does not have', () => {
    const sources = [aSource(), aSource({ stage: 'metal' })];
    expect(problemsOf({ material: 'graphite', complete: ['extraction', 'metal'], sources })).toMatchObject([
      { pointer: '/chains/0/complete/1', code: 'stage.not_of_material' },
      { pointer: '/chains/0/sources/1/stage', code: 'stage.not_of_material' },
    ]);
  });

  it('name a stage after delivery', () => {
    const sources = [aSource(), aSource({ stage: 'component' })];
    const message = 'The chain of Neodymium ends at processing, before component.';
    expect(problemsOf({ deliveredStage: 'processing', complete: ['component'], sources })).toEqual([
      { pointer: '/chains/0/complete/0', code: 'stage.after_delivery', message },
      { pointer: '/chains/0/sources/1/stage', code: 'stage.after_delivery', message },
    ]);
  });

  it('are pointed to by their place', () => {
    const chains = [
      aChain(),
      aChain({ material: 'graphite', sources: [aSource(), aSource({ stage: 'component', country: null })] }),
    ];
    expect(problemsOf({}, { chains })).toMatchObject([
      { pointer: '/chains/1/sources/1', code: 'source.without_place' },
    ]);
  });
});

describe('sources that contradict themselves', () => {
  const found = (pointer: string, code: string, message: string) => [
    { pointer: `/chains/0/sources/0${pointer}`, code, message },
  ];

  it('are nowhere', () => {
    expect(problemsWith({ country: null })).toEqual(
      found('', 'source.without_place', 'A source needs a country or the supplier that performs it.'),
    );
  });

  it('are linked to the subject itself', () => {
    expect(problemsWith({ supplierId: 'supplier' })).toEqual(
      found(
        '/supplierId',
        'source.linked_to_itself',
        'A supplier cannot be its own upstream; give the country instead.',
      ),
    );
  });

  it('are a joint venture without an equity share', () => {
    expect(problemsWith({ control: 'joint_venture' })).toEqual(
      found('/equityShare', 'source.equity_share_missing', 'A joint venture needs its equity share.'),
    );
  });

  it.each(['owned', 'offtake', 'spot'] as const)('are %s and have an equity share', (control) => {
    expect(problemsWith({ control, equityShare: 0.5 })).toEqual(
      found(
        '/equityShare',
        'source.equity_share_without_joint_venture',
        'Only a joint venture has an equity share.',
      ),
    );
  });

  it.each([
    ['2027-01-01', '2027-01-01', 1],
    ['2027-01-01', '2026-12-31', 1],
    ['2027-01-01', '2027-01-02', 0],
    [null, '2026-01-01', 0],
    ['2027-01-01', null, 0],
  ])('start on %s and end on %s: %d problems', (availableFrom, until, count) => {
    const problems = problemsWith({ availableFrom, until });
    expect(problems).toHaveLength(count);
    expect(problems).toEqual(
      problems.length === 0
        ? []
        : found(
            '/until',
            'source.ends_before_start',
            `The source ends on ${until}, before it starts on ${availableFrom}.`,
          ),
    );
  });
});

describe('shares that exceed a stage (scoring model §1: on every date)', () => {
  const aboveOne = (stage: string, sum: string, when: string) => [
    {
      pointer: '/chains/0/sources',
      code: 'chain.shares_above_one',
      message: `The shares of ${stage} in the chain of neodymium add up to ${sum} ${when}; they may not exceed 1.`,
    },
  ];

  it('from the start', () => {
    expect(problemsWith({ share: 0.7 }, { share: 0.4 })).toEqual(
      aboveOne('extraction', '1.1', 'from the start'),
    );
    const metal = [0.7, 0.3 + 2e-9].map((share) => ({ stage: 'metal' as const, share }));
    expect(problemsWith(...metal)).toEqual(aboveOne('metal', '1.000000002', 'from the start'));
  });

  it('from the day on which another source starts', () => {
    expect(problemsWith({ share: 0.7 }, { share: 0.4, availableFrom: '2027-06-01' })).toEqual(
      aboveOne('extraction', '1.1', 'on 2027-06-01'),
    );
  });

  it('on the worst of several days', () => {
    const sources = [
      { share: 0.8 },
      { share: 0.3, availableFrom: '2027-01-01' },
      { share: 0.2, availableFrom: '2028-01-01' },
    ];
    expect(problemsWith(...sources)).toEqual(aboveOne('extraction', '1.3', 'on 2028-01-01'));
    expect(problemsWith(...sources.slice(0, 2), { ...sources[2], availableFrom: '2026-01-01' })).toEqual(
      aboveOne('extraction', '1.3', 'on 2027-01-01'),
    );
  });

  it('are none when one takes over from another', () => {
    const day = '2027-06-01';
    expect(problemsWith({ until: day }, { availableFrom: day })).toEqual([]);
    expect(problemsWith({ until: '2027-06-02' }, { availableFrom: day })).toEqual(
      aboveOne('extraction', '2', 'on 2027-06-01'),
    );
  });

  it('count sources that end some day from the start', () => {
    expect(problemsWith({ until: '2027-06-01' }, { share: 0.5 })).toEqual(
      aboveOne('extraction', '1.5', 'from the start'),
    );
  });

  it('are counted one stage at a time', () => {
    expect(problemsWith({}, { stage: 'processing' }, { stage: 'metal', share: 0.75 })).toEqual([]);
  });
});

describe('recycled feed that contradicts itself', () => {
  it.each([
    [0.6, 0.5, '1.1'],
    [0.6, 0.4 + 2e-9, '1.000000002'],
  ])('adds up to more than all: %d and %d', (postConsumer, preConsumer, sum) => {
    expect(problemsOf({ recycling: aRecycling({ postConsumer, preConsumer }) })).toEqual([
      {
        pointer: '/chains/0/recycling',
        code: 'recycling.above_one',
        message: `Post-consumer and pre-consumer scrap add up to ${sum}; they may not exceed 1.`,
      },
    ]);
  });

  it('may exceed 1 by rounding', () => {
    const recycling = aRecycling({ postConsumer: 0.7, preConsumer: 0.3 + 1e-10 });
    expect(problemsOf({ recycling })).toEqual([]);
  });

  it('enters where the chain does not reach', () => {
    const recycling = aRecycling({ entersAt: 'component' });
    expect(problemsOf({ deliveredStage: 'metal', recycling })).toEqual([
      {
        pointer: '/chains/0/recycling/entersAt',
        code: 'recycling.outside_chain',
        message: 'Recycled feed cannot enter at component, which the chain of Neodymium does not reach.',
      },
    ]);
  });
});
