import { aChain, aMaterial, aSource, aSupplier, byCode, TODAY } from '@lodestone/testing';
import type { Chain, Source, Subject } from './evidence';
import { hasSourcesOf, withDerivedStages, withoutPartnership } from './partnership';

const MATERIALS = byCode([aMaterial(), aMaterial({ code: 'gallium' })]);
const owned = (given: Partial<Source> = {}) => aSource({ control: 'owned', ...given });
const party = (id: string, sources: Source[], given: Partial<Subject> = {}) =>
  aSupplier({ id, chains: [aChain({ sources })], ...given });
const partnership = (given: Partial<Chain> = {}) =>
  aSupplier({
    kind: 'partnership',
    id: 'venture',
    chains: [aChain({ deliveredStage: 'processing', ...given })],
  });

function derivedFrom(parties: readonly Subject[], given: Partial<Chain> = {}): Source[] {
  const { chains } = withDerivedStages(partnership(given), parties, MATERIALS, TODAY);
  return chains[0].sources.filter(({ derived }) => derived === true);
}

describe('the stages of a partnership (scoring model §6)', () => {
  it('that it does not declare take what its parties own there, marked derived', () => {
    const mine = owned({ share: 0.5, country: 'US' });
    const refinery = owned({ stage: 'processing', share: 0.75 });
    expect(derivedFrom([party('a', [mine]), party('b', [refinery])])).toEqual([
      { ...mine, derived: true },
      { ...refinery, derived: true },
    ]);
  });

  it('that it declares stay as they are', () => {
    const declared = aSource({ share: 0.1 });
    const { chains } = withDerivedStages(
      partnership({ sources: [declared] }),
      [party('a', [owned()])],
      MATERIALS,
      TODAY,
    );
    expect(chains[0].sources).toEqual([declared]);
  });

  it('keep their own sources before the derived ones', () => {
    const declared = aSource({ share: 0.1 });
    const refinery = owned({ stage: 'processing' });
    const { chains } = withDerivedStages(
      partnership({ sources: [declared] }),
      [party('a', [owned(), refinery])],
      MATERIALS,
      TODAY,
    );
    expect(chains[0].sources).toEqual([declared, { ...refinery, derived: true }]);
  });

  it('take only what is owned, in the mix of the day, of that material and up to the delivered stage', () => {
    const others: Source[] = [
      owned({ control: 'offtake' }),
      owned({ control: 'joint_venture', equityShare: 0.5 }),
      owned({ availableFrom: '2026-11-24' }),
      owned({ until: TODAY }),
      owned({ stage: 'metal' }),
    ];
    const gallium = aSupplier({ id: 'g', chains: [aChain({ material: 'gallium', sources: [owned()] })] });
    expect(derivedFrom([party('a', others), gallium])).toEqual([]);
  });

  it('are scaled to 1 where the parties own more than that', () => {
    const parties = [
      party('a', [owned({ share: 1 })]),
      party('b', [owned({ share: 0.6 }), owned({ share: 0.4 })]),
    ];
    expect(derivedFrom(parties).map(({ share }) => share)).toEqual([0.5, 0.3, 0.2]);
  });

  it('are not scaled where the parties own 1 or less', () => {
    const parties = [party('a', [owned({ share: 0.5 })]), party('b', [owned({ share: 0.5 })])];
    expect(derivedFrom(parties).map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(derivedFrom(parties.slice(1)).map(({ share }) => share)).toEqual([0.5]);
  });

  it('keep named sources named, scaled or not', () => {
    const named = owned({ share: null });
    expect(derivedFrom([party('a', [named, owned({ share: 1 })])]).map(({ share }) => share)).toEqual([
      null,
      1,
    ]);
    const parties = [party('a', [named, owned({ share: 1 })]), party('b', [owned({ share: 1 })])];
    expect(derivedFrom(parties).map(({ share }) => share)).toEqual([null, 0.5, 0.5]);
  });

  it('leave what a party owns under that party’s owners', () => {
    const unknown = owned({ share: 0.25, coveredOwnershipShare: null });
    const known = owned({ share: 0.25, coveredOwnershipShare: 0.1 });
    const parties = [
      party('a', [unknown, known], { coveredOwnershipShare: 0.6 }),
      party('b', [unknown], { coveredOwnershipShare: null }),
    ];
    expect(derivedFrom(parties).map(({ coveredOwnershipShare }) => coveredOwnershipShare)).toEqual([
      0.6,
      0.1,
      null,
    ]);
  });

  it('take nothing from a financier, who has no chain', () => {
    expect(derivedFrom([aSupplier({ id: 'bank', chains: [] })])).toEqual([]);
  });

  it('stay undeclared where the material is unknown', () => {
    const venture = partnership({ material: 'unobtainium' });
    expect(withDerivedStages(venture, [party('a', [owned()])], MATERIALS, TODAY)).toEqual(venture);
  });

  it('leave everything else of the partnership alone', () => {
    const venture = partnership({ complete: ['extraction'], weight: 3 });
    const derived = withDerivedStages(venture, [], MATERIALS, TODAY);
    expect(derived).toEqual(venture);
  });
});

describe('a party without its partnership (scoring model §6)', () => {
  const brought = aSource({ share: 0.5, partnershipId: 'venture' });
  const another = aSource({ share: 0.25, partnershipId: 'another' });
  const own = aSource({ share: 0.25 });

  it('lacks the sources that the partnership brings, and no other', () => {
    const subject = party('a', [brought, another, own]);
    expect(withoutPartnership(subject, 'venture')).toEqual(party('a', [another, own]));
    expect(subject.chains[0].sources).toHaveLength(3);
  });

  it.each([
    ['one of its chains has', [aChain(), aChain({ sources: [own, brought] })], true],
    ['another partnership brings', [aChain({ sources: [own, another] })], false],
    ['nobody brings', [aChain({ sources: [own] }), aChain()], false],
  ])('is told by sources that %s', (_, chains, expected) => {
    expect(hasSourcesOf(aSupplier({ chains }), 'venture')).toBe(expected);
  });
});
