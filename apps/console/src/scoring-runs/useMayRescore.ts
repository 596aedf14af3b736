import { useCanAccess } from 'react-admin';

/** May whoever is here have subjects scored anew? Not until it is known. */
export const useMayRescore = (): boolean =>
  useCanAccess({ resource: 'scoring-runs', action: 'create' }).canAccess ?? false;
