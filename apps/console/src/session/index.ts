/** Signing in. */
export { SignInPage } from './SignInPage';
export { ToSignIn } from './ToSignIn';
