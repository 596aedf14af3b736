import { aChain, aRecycling, aSource, problemsOf } from '@lodestone/testing';
import { chainSchema, chainsSchema, recyclingSchema, sourceSchema } from './evidence';

describe('a source', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ share: null }, []],
    [{ share: 1e-9 }, []],
    [{ share: 1 }, []],
    [{ share: 0 }, ['/share field.too_small']],
    [{ share: -0.1 }, ['/share field.too_small']],
    [{ share: 1.0000001 }, ['/share field.too_big']],
    [{ share: Infinity }, ['/share field.wrong_type']],
    [{ share: NaN }, ['/share field.wrong_type']],
    [{ share: '50 %' }, ['/share field.wrong_type']],
    [{ stage: 'smelting' }, ['/stage field.not_allowed']],
    [{ stage: undefined }, ['/stage field.not_allowed']],
    [{ control: 'tolling' }, ['/control field.not_allowed']],
    [{ control: 'joint_venture', equityShare: 1 }, []],
    [{ equityShare: 0 }, ['/equityShare field.too_small']],
    [{ equityShare: 1.1 }, ['/equityShare field.too_big']],
    [{ coveredOwnershipShare: 0 }, []],
    [{ coveredOwnershipShare: 1.1 }, ['/coveredOwnershipShare field.too_big']],
    [{ status: 'closed' }, ['/status field.not_allowed']],
    [{ evidence: 'rumoured' }, ['/evidence field.not_allowed']],
    [{ availableFrom: '2027-02-29' }, ['/availableFrom date.unknown']],
    [{ until: '2027' }, ['/until date.unknown']],
    [{ country: 'EU' }, ['/country country.unknown']],
    [{ supplierId: 'lynas' }, ['/supplierId field.malformed']],
    [{ reference: 'x'.repeat(2001) }, ['/reference field.too_big']],
    [{ note: 'x'.repeat(4001) }, ['/note field.too_big']],
    [{ colour: 'red' }, ['/colour field.unknown']],
  ])('with %j: %j', (given, problems) => {
    expect(problemsOf(sourceSchema, { ...aSource(), ...given })).toEqual(problems);
  });

  it('says null of everything that it leaves out', () => {
    const { stage, control, status, evidence } = aSource();
    expect(sourceSchema.parse({ stage, control, status, evidence })).toEqual({
      ...{ stage, control, status, evidence, share: null, country: null, supplierId: null },
      ...{ partnershipId: null, equityShare: null, coveredOwnershipShare: null, availableFrom: null },
      ...{ until: null, asOf: null, reference: null, note: null },
    });
  });
});

describe('recycled feed', () => {
  it.each<[object, string[]]>([
    [{ postConsumer: 1, preConsumer: 0 }, []],
    [{ postConsumer: 1.1 }, ['/postConsumer field.too_big']],
    [{ preConsumer: -0.1 }, ['/preConsumer field.too_small']],
    [{ preConsumer: undefined }, ['/preConsumer field.required']],
    [{ entersAt: 'scrapyard' }, ['/entersAt field.not_allowed']],
    [{ evidence: undefined }, ['/evidence field.not_allowed']],
    [{ share: 0.5 }, ['/share field.unknown']],
  ])('with %j: %j', (given, problems) => {
    expect(problemsOf(recyclingSchema, { ...aRecycling(), ...given })).toEqual(problems);
  });
});

describe('a chain', () => {
  it.each<[object, string[]]>([
    [{ weight: 1e6 }, []],
    [{ weight: 0 }, ['/weight field.too_small']],
    [{ weight: -1 }, ['/weight field.too_small']],
    [{ weight: 1.1e6 }, ['/weight field.too_big']],
    [{ weight: null }, ['/weight field.wrong_type']],
    [{ material: 'Nd-Fe-B' }, ['/material field.malformed']],
    [{ material: undefined }, ['/material field.required']],
    [{ deliveredStage: 'magnet' }, ['/deliveredStage field.not_allowed']],
    [{ complete: ['metal', 'alloy'] }, ['/complete/1 field.not_allowed']],
    [{ complete: Array<string>(6).fill('metal') }, ['/complete field.too_big']],
    [{ sources: Array<object>(201).fill(aSource()) }, ['/sources field.too_big']],
    [{ sources: [aSource(), aSource({ share: 2 })] }, ['/sources/1/share field.too_big']],
    [{ sources: null }, ['/sources field.wrong_type']],
    [
      { recycling: { postConsumer: 0 } },
      ['/recycling/preConsumer field.required', '/recycling/evidence field.not_allowed'],
    ],
    [{ stages: [] }, ['/stages field.unknown']],
  ])('with %j: %j', (given, problems) => {
    expect(problemsOf(chainSchema, { ...aChain(), ...given })).toEqual(problems);
  });

  it('counts once, declares nothing and is complete nowhere when nothing else is said', () => {
    const chain = { material: 'neodymium', deliveredStage: 'component' };
    expect(chainSchema.parse(chain)).toEqual(aChain());
  });

  it('is one of 50 at most', () => {
    expect(problemsOf(chainsSchema, Array(50).fill(aChain()))).toEqual([]);
    expect(problemsOf(chainsSchema, Array(51).fill(aChain()))).toEqual(['field.too_big']);
  });
});
