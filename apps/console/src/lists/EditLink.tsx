import type { ReactNode } from 'react';
import { CanAccess } from 'react-admin';
import { Link } from 'react-router-dom';

interface EditLinkProps {
  readonly resource: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to the form of a record; the words alone for whoever may not change it. */
export const EditLink = ({ resource, id, children }: EditLinkProps) => (
  <CanAccess resource={resource} action="edit" loading={children} accessDenied={children}>
    <Link
      to={`/${resource}/${id}`}
      // A row that it stands in would go there a second time.
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  </CanAccess>
);
