import { aChain, aPolicy, aSource, aSupplier, TODAY } from '@lodestone/testing';
import type { Source } from './evidence';
import { datedChanges, delayed } from './trajectory';

const withSources = (...sources: Source[]) => aSupplier({ chains: [aChain({ sources })] });
const IN_FIVE_YEARS = '2031-11-23';

describe('the dated changes of a score (scoring model §10)', () => {
  const plant = aSource({ stage: 'metal', availableFrom: '2027-06-01', until: '2030-01-01' });

  it('are the starts and ends of sources, in order of date', () => {
    const change = { subjectId: 'supplier', chain: 'neodymium' };
    const late = aSource({ availableFrom: '2029-01-01' });
    expect(datedChanges([withSources(late, plant)], [], TODAY, IN_FIVE_YEARS)).toEqual([
      { code: 'source_starts', date: '2027-06-01', ...change, stage: 'metal', source: plant },
      { code: 'source_starts', date: '2029-01-01', ...change, stage: 'extraction', source: late },
      { code: 'source_ends', date: '2030-01-01', ...change, stage: 'metal', source: plant },
    ]);
  });

  it('are those of every subject and chain on the way', () => {
    const subjects = [
      aSupplier({ id: 'a', chains: [aChain({ sources: [plant] }), aChain({ material: 'gallium' })] }),
      aSupplier({ id: 'b', chains: [aChain(), aChain({ material: 'gallium', sources: [plant] })] }),
    ];
    const starts = datedChanges(subjects, [], TODAY, '2028-01-01');
    expect(starts).toMatchObject([
      { subjectId: 'a', chain: 'neodymium' },
      { subjectId: 'b', chain: 'gallium' },
    ]);
  });

  it('are the days on which policies change', () => {
    const policy = aPolicy({
      suspensions: [{ from: '2025-11-10', through: '2026-12-10' }],
      through: '2028-05-31',
    });
    expect(datedChanges([], [policy], TODAY, IN_FIVE_YEARS)).toEqual([
      { code: 'policy_changes', date: '2026-12-11', policy: 'licence-2025' },
      { code: 'policy_changes', date: '2028-06-01', policy: 'licence-2025' },
    ]);
  });

  it.each([
    ['on the day itself', TODAY, 0],
    ['on the day after', '2026-11-24', 1],
    ['on the last day', IN_FIVE_YEARS, 1],
    ['later than that', '2031-11-24', 0],
  ])('are those after today and up to a last day: %s', (_, availableFrom, count) => {
    const subject = withSources(aSource({ availableFrom }));
    expect(datedChanges([subject], [], TODAY, IN_FIVE_YEARS)).toHaveLength(count);
  });

  it('stay in the order given when they fall on one day', () => {
    const twins = ['AU', 'US', 'CA'].map((country) => aSource({ country, availableFrom: '2027-06-01' }));
    const policy = aPolicy({ from: '2027-06-01' });
    const changes = datedChanges([withSources(...twins)], [policy], TODAY, IN_FIVE_YEARS);
    const countries = changes.map((change) => ('source' in change ? change.source.country : change.policy));
    expect(countries).toEqual(['AU', 'US', 'CA', 'licence-2025']);
  });
});

describe('the same with every plant late (scoring model §10)', () => {
  const datesOf = (...sources: Source[]) =>
    delayed(withSources(...sources), TODAY, 12).chains[0].sources.map(({ availableFrom, until }) => [
      availableFrom,
      until,
    ]);

  it('starts later what is yet to start', () => {
    expect(datesOf(aSource({ availableFrom: '2027-06-01' }))).toEqual([['2028-06-01', null]]);
    expect(datesOf(aSource({ availableFrom: '2026-11-24' }))).toEqual([['2027-11-24', null]]);
  });

  it('leaves what has started', () => {
    expect(datesOf(aSource({ availableFrom: TODAY }), aSource())).toEqual([
      [TODAY, null],
      [null, null],
    ]);
  });

  it('lets what a late plant takes over from go on until it is there', () => {
    const until = '2027-06-01';
    expect(datesOf(aSource({ until }), aSource({ availableFrom: until }))).toEqual([
      [null, '2028-06-01'],
      ['2028-06-01', null],
    ]);
  });

  it('leaves an end of its own, at another stage or on another day', () => {
    const late = aSource({ availableFrom: '2027-06-01' });
    expect(datesOf(aSource({ stage: 'metal', until: '2027-06-01' }), late)[0]).toEqual([null, '2027-06-01']);
    expect(datesOf(aSource({ until: '2027-05-31' }), late)[0]).toEqual([null, '2027-05-31']);
    expect(datesOf(aSource({ until: TODAY }), aSource({ availableFrom: TODAY }))[0]).toEqual([null, TODAY]);
  });

  it('moves both dates of a plant that takes over and is taken over from', () => {
    const first = aSource({ until: '2027-06-01' });
    const bridge = aSource({ availableFrom: '2027-06-01', until: '2029-01-31' });
    const last = aSource({ availableFrom: '2029-01-31' });
    expect(datesOf(first, bridge, last)).toEqual([
      [null, '2028-06-01'],
      ['2028-06-01', '2030-01-31'],
      ['2030-01-31', null],
    ]);
  });

  it('looks for what takes over in the same chain only', () => {
    const subject = aSupplier({
      chains: [
        aChain({ sources: [aSource({ until: '2027-06-01' })] }),
        aChain({ material: 'gallium', sources: [aSource({ availableFrom: '2027-06-01' })] }),
      ],
    });
    const [neodymium, gallium] = delayed(subject, TODAY, 6).chains;
    expect(neodymium.sources[0].until).toBe('2027-06-01');
    expect(gallium.sources[0].availableFrom).toBe('2027-12-01');
  });

  it('changes nothing else', () => {
    const subject = withSources(aSource({ country: 'CN', share: 0.3 }));
    expect(delayed(subject, TODAY, 12)).toEqual(subject);
  });
});
