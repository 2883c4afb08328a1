/** For how long a guest may read and comment, in days. */
export const LINK_DAYS = 14

export type LinkState = 'open' | 'expired' | 'revoked'

/** Where a link stands at an instant; one that was ended stays so when its time has run out as well. */
export function linkState({ expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null }, now: Date): LinkState {
  if (revokedAt !== null) return 'revoked'
  return now < expiresAt ? 'open' : 'expired'
}
