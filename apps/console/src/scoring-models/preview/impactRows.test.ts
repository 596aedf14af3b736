import type { Mover } from './impact';
import { moverRows } from './impactRows';

it('names who moves where the name is known, and always says which record it is', () => {
  const mover: Mover = {
    ...{ id: 'a', before: 40, after: 60.5, dimension: 'recyclingShare' },
    band: { before: 'moderate', after: 'high' },
  };
  const [known, unknown] = moverRows([mover, { ...mover, id: 'b' }], new Map([['a', 'Lynas']]));
  expect(known).toEqual({
    ...{ id: 'a', name: 'Lynas', before: 40, after: 60.5 },
    ...{ bandBefore: 'moderate', bandAfter: 'high', dimension: 'recyclingShare' },
  });
  expect(unknown).toMatchObject({ id: 'b', name: undefined });
});
