import {
  aChain,
  aContext,
  aContextWith,
  aLink,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
  theMagnetMaker,
  theMagnetMakersContext,
} from '@lodestone/testing';
import type { Chain, Subject } from './evidence';
import { scoreSubject } from './score-subject';

const questionsOf = (chain: Partial<Chain>, given: Partial<Subject> = {}, parts: ContextParts = {}) =>
  scoreSubject(
    aSupplier({
      chains: [aChain({ deliveredStage: 'extraction', recycling: aRecycling(), ...chain })],
      ...given,
    }),
    aContext(parts),
  ).openQuestions;

/** Only China exposure counts, so that widths can be told by hand. */
const EXPOSURE_ONLY: ContextParts = {
  parameters: { weights: { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 } },
};

describe('the next best question (scoring model §7)', () => {
  it('of the worked case is the undeclared share of processing, then that of metal', () => {
    const { openQuestions } = scoreSubject(theMagnetMaker, theMagnetMakersContext);
    const processing = 0.116 - (0.5 * (0.557497 - 0.502297) + 0.3 * (0.8375 - 0.8125));
    const metal = 0.116 - (0.5 * (0.561725 - 0.493625) + 0.3 * (0.8375 - 0.7725));
    expect(openQuestions).toEqual([
      {
        code: 'undeclared_share',
        chain: 'neodymium',
        stage: 'processing',
        supplierId: null,
        narrowsBy: expect.closeTo(processing, 12),
      },
      {
        code: 'undeclared_share',
        chain: 'neodymium',
        stage: 'metal',
        supplierId: null,
        narrowsBy: expect.closeTo(metal, 12),
      },
    ]);
  });

  it('is none when everything is declared', () => {
    expect(questionsOf({ sources: [aSource()] })).toEqual([]);
  });
});

describe('open questions of a stage', () => {
  it('ask who performs what nobody declared', () => {
    expect(questionsOf({ sources: [aSource({ share: 0.75 })] }, {}, EXPOSURE_ONLY)).toEqual([
      {
        code: 'undeclared_share',
        chain: 'neodymium',
        stage: 'extraction',
        supplierId: null,
        narrowsBy: 0.25,
      },
    ]);
  });

  it('ask which shares the named sources hold', () => {
    const sources = [
      aSource({ share: 0.5 }),
      aSource({ share: null }),
      aSource({ share: null, country: 'CN' }),
    ];
    expect(questionsOf({ sources }, {}, EXPOSURE_ONLY)).toMatchObject([
      { code: 'named_shares', narrowsBy: 0.5 },
    ]);
    expect(questionsOf({ sources, complete: ['extraction'] }, {}, EXPOSURE_ONLY)).toMatchObject([
      { code: 'named_shares', narrowsBy: 0.5 },
    ]);
  });

  it('do not ask for shares that change nothing', () => {
    const sources = [aSource({ share: null }), aSource({ share: null })];
    expect(questionsOf({ sources, complete: ['extraction'] })).toEqual([]);
  });

  it('are asked of each stage', () => {
    const stages = questionsOf({ deliveredStage: 'processing' }, {}, EXPOSURE_ONLY).map(({ stage }) => stage);
    expect([...stages].sort()).toEqual(['extraction', 'processing']);
  });

  it('are asked of each chain, and count by its weight', () => {
    const chains = ['neodymium', 'gallium'].map((material, position) =>
      aChain({
        material,
        weight: 3 - 2 * position,
        deliveredStage: 'extraction',
        sources: [aSource({ share: 0.5 })],
        recycling: aRecycling(),
      }),
    );
    const materials = [aMaterial(), aMaterial({ code: 'gallium' })];
    expect(questionsOf({}, { chains }, { ...EXPOSURE_ONLY, materials })).toMatchObject([
      { code: 'undeclared_share', chain: 'neodymium', narrowsBy: 0.375 },
      { code: 'undeclared_share', chain: 'gallium', narrowsBy: 0.125 },
    ]);
  });

  it('come with the widest first', () => {
    const sources = [aSource({ share: 0.75 }), aSource({ stage: 'processing', share: 0.5 })];
    const questions = questionsOf({ deliveredStage: 'processing', sources }, {}, EXPOSURE_ONLY);
    expect(questions.map(({ stage }) => stage)).toEqual(['processing', 'extraction']);
  });
});

describe('open questions of ownership', () => {
  const ownership = {
    code: 'ownership',
    chain: 'neodymium',
    stage: 'extraction',
    supplierId: null,
    narrowsBy: 0,
  };
  const ownerless = aSource({ coveredOwnershipShare: null });

  it('ask who owns an operator, though no bound depends on it', () => {
    expect(questionsOf({ sources: [ownerless] })).toEqual([ownership]);
  });

  it('are asked once a stage', () => {
    const sources = [0.5, 0.5].map((share) => ({ ...ownerless, share }));
    expect(questionsOf({ sources })).toEqual([ownership]);
    expect(questionsOf({ sources: [aSource({ share: 0.5 }), { ...ownerless, share: 0.5 }] })).toEqual([
      ownership,
    ]);
  });

  it('are not asked where the answer would change nothing or is known', () => {
    expect(questionsOf({ sources: [{ ...ownerless, country: 'CN' }] })).toEqual([]);
    expect(questionsOf({ sources: [{ ...ownerless, control: 'owned' }] })).toEqual([]);
  });

  it('are asked of what the subject owns while nobody says who owns the subject', () => {
    const sources = [{ ...ownerless, control: 'owned' as const }];
    expect(questionsOf({ sources }, { coveredOwnershipShare: null })).toEqual([ownership]);
  });

  it('are asked of an operator whose country is not known', () => {
    expect(questionsOf({ sources: [{ ...ownerless, country: null }] })).toEqual([ownership]);
  });

  it('are asked of a linked supplier whose evidence does not reach and whose country decides', () => {
    const link = aLink('mine', { stage: 'extraction', coveredOwnershipShare: null });
    expect(questionsOf({ sources: [{ ...link, country: 'AU' }] })).toEqual([ownership]);
    expect(questionsOf({ sources: [{ ...link, country: null }] })).toEqual([
      expect.objectContaining({ code: 'linked_supplier', supplierId: 'mine' }),
    ]);
  });

  it('come after everything that narrows the bounds', () => {
    const codes = questionsOf({ sources: [{ ...ownerless, share: 0.5 }] }).map(({ code }) => code);
    expect(codes).toEqual(['undeclared_share', 'ownership']);
  });
});

describe('open questions of recycling', () => {
  it('ask for the recycled feed, which moves all three dimensions', () => {
    const sources = [aSource({ country: 'AU' }), aSource({ stage: 'processing', country: 'CN' })];
    const chain = { deliveredStage: 'processing', sources, recycling: null } as const;
    expect(questionsOf(chain)).toEqual([
      {
        code: 'recycling',
        chain: 'neodymium',
        stage: null,
        supplierId: null,
        narrowsBy: expect.closeTo(0.5 * 0.25 + 0.2, 12),
      },
    ]);
  });

  it('leave open what other facts leave open', () => {
    const chain = { deliveredStage: 'processing', recycling: null } as const;
    const recycling = questionsOf(chain).find(({ code }) => code === 'recycling');
    expect(recycling?.narrowsBy).toBeCloseTo(0.2, 12);
  });
});

describe('open questions of linked suppliers', () => {
  const smelter = aSupplier({
    id: 'smelter',
    chains: [
      aChain({
        deliveredStage: 'processing',
        sources: [aSource({ stage: 'processing', share: 0.5 })],
        recycling: aRecycling(),
      }),
    ],
  });
  const askedWith = (sources: Chain['sources']) =>
    scoreSubject(
      aSupplier({ chains: [aChain({ deliveredStage: 'processing', sources, recycling: aRecycling() })] }),
      aContextWith([smelter], { ...EXPOSURE_ONLY, materials: [aMaterial()] }),
    ).openQuestions;

  it('ask once a stage for the chain of a supplier that leaves something open', () => {
    const links = [0.5, 0.5].map((share) => aLink('smelter', { stage: 'processing', share }));
    expect(askedWith([aSource(), ...links])).toEqual([
      {
        code: 'linked_supplier',
        chain: 'neodymium',
        stage: 'processing',
        supplierId: 'smelter',
        narrowsBy: expect.closeTo(0.5 * 0.5 + 0.25 * 0.5, 12),
      },
    ]);
  });

  it('settle the supplier and the stage that they ask about, and no other', () => {
    const links = [aLink('smelter'), aLink('smelter', { stage: 'processing' })];
    const asked = askedWith(links).filter(({ code }) => code === 'linked_supplier');
    expect(asked.map(({ stage }) => stage)).toEqual(['extraction', 'processing']);
    // Extraction is open by 1 and processing by a half: 0.5 · 1 + 0.25 · 1.5 wide before.
    expect(asked[0].narrowsBy).toBeCloseTo(0.875 - 0.125, 12);
    expect(asked[1].narrowsBy).toBeCloseTo(0.875 - (0.5 + 0.25 * 1.4245 - 0.75 * 0.4245), 12);
  });

  it('do not ask who owns what a supplier performs', () => {
    const links = [aSource(), aLink('smelter', { stage: 'processing', coveredOwnershipShare: null })];
    expect(askedWith(links).map(({ code }) => code)).toEqual(['linked_supplier']);
  });

  it('ask for the chain of a supplier of which nothing is known', () => {
    const links = [aSource(), aLink('stranger', { stage: 'processing' })];
    expect(askedWith(links)).toMatchObject([{ code: 'linked_supplier', supplierId: 'stranger' }]);
  });
});
