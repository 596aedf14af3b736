import { useCanAccess, useResourceContext } from 'react-admin';

/** What a click on a row does where there is a form and no page: opens it, for whoever may change the record. */
export function useRowEdit(): 'edit' | false {
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  return canAccess === true && 'edit';
}
