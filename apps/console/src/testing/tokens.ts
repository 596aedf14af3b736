import type { SessionTokens } from '@lodestone/contracts';

/** Tokens of a session, which are called by a name. @param minutes until the access token expires */
export const tokensCalled = (name: string, minutes = 15): SessionTokens => ({
  tokenType: 'Bearer',
  accessToken: `access-${name}`,
  accessTokenExpiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  refreshToken: `refresh-${name}`,
  refreshTokenExpiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
});
