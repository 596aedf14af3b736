import { NO_LINKED_EXPOSURES } from './linked-exposures';

describe('without links', () => {
  it('nothing is known of any supplier', () => {
    expect(NO_LINKED_EXPOSURES.exposureOf('refiner', 'neodymium', 'metal')).toBeNull();
    expect(NO_LINKED_EXPOSURES.seatOf('refiner')).toBeNull();
  });
});
