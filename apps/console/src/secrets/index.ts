/** Records that come with a secret, which is shown once. */
export { IssueButton } from './IssueButton';
export { SecretDialog } from './SecretDialog';
