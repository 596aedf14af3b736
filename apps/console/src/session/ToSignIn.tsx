import { Navigate, useLocation } from 'react-router-dom';
import { SIGN_IN } from '../providers/authProvider';

/** Where the API sends browsers after a sign-in at the OpenID provider, with a code or an error. */
export const ToSignIn = () => {
  const { search } = useLocation();
  return <Navigate to={SIGN_IN + search} replace />;
};
