import { differences } from './differences';

it('names each single value in which two versions differ, however deep it stands', () => {
  const mine = { chains: [{ material: 'neodymium', sources: [{ share: 0.3 }, { share: 0.7 }] }] };
  const theirs = { chains: [{ material: 'neodymium', sources: [{ share: 0.4 }] }], note: 'Theirs' };
  expect(differences(mine, theirs)).toEqual([
    { path: ['chains', 0, 'sources', 0, 'share'], mine: 0.3, theirs: 0.4 },
    { path: ['chains', 0, 'sources', 1, 'share'], mine: 0.7, theirs: undefined },
  ]);
});

it('finds no difference between what nobody has said and what is left out', () => {
  expect(differences({ owners: [{ share: null }] }, { owners: [{}] })).toEqual([]);
});

it('shows what they have added where mine has nothing', () => {
  expect(differences({ note: null }, { note: 'Theirs' })).toEqual([
    { path: ['note'], mine: undefined, theirs: 'Theirs' },
  ]);
});
