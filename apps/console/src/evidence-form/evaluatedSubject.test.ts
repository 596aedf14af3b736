import { evaluatedSubject } from './evaluatedSubject';

it('changes the saved subject when there is one, and stands alone otherwise', () => {
  expect(evaluatedSubject('supplier', { name: 'Magnet maker', chains: [] }, 'a')).toMatchObject({
    base: 'a',
  });
  expect(evaluatedSubject('supplier', { name: 'Magnet maker', chains: [] })).not.toHaveProperty('base');
});

it('can be scored before it has a name', () => {
  expect(evaluatedSubject('supplier', { name: ' ', chains: [] })).toHaveProperty('name', 'supplier');
});

it('names the parties of a partnership that are suppliers here, and none of a supplier', () => {
  const values = { name: 'Deal', parties: [{ supplierId: 'a' }, { supplierId: null }] };
  expect(evaluatedSubject('partnership', values)).toHaveProperty('parties', [{ supplierId: 'a' }]);
  expect(evaluatedSubject('supplier', values)).not.toHaveProperty('parties');
});
