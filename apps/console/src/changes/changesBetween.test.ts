import { changesBetween } from './changesBetween';

it('names the single values that differ, however deep they are', () => {
  const before = { name: 'Vulcan', chains: [{ material: 'neodymium', share: 0.5 }], blocked: false };
  const after = { name: 'Vulcan', chains: [{ material: 'neodymium', share: 0.75 }], blocked: true };
  expect(changesBetween(before, after)).toEqual([
    { field: 'chains.0.share', before: 0.5, after: 0.75 },
    { field: 'blocked', before: false, after: true },
  ]);
});

it('tells what has come and gone from what has become unknown', () => {
  expect(changesBetween({ country: 'US', note: 'old' }, { country: null, tags: [] })).toEqual([
    { field: 'country', before: 'US', after: null },
    { field: 'note', before: 'old', after: undefined },
    { field: 'tags', before: undefined, after: '[]' },
  ]);
});

it('lists everything of a record that is new, and of one that is gone', () => {
  expect(changesBetween(null, { name: 'New' })).toEqual([{ field: 'name', before: undefined, after: 'New' }]);
  expect(changesBetween({ name: 'Old' }, undefined)).toEqual([
    { field: 'name', before: 'Old', after: undefined },
  ]);
});
