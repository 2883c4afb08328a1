import { sql } from '@payloadcms/db-postgres/drizzle'
import { AuthenticationError, createLocalReq, LockedAuth, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import { done, refused, type Result } from '@/platform/pure/result'

export type PasswordRefusal = 'wrong-password' | 'locked-out'

const sessionIn = z.object({ sid: z.string() })

/** The session that a token opened. The token was made a moment ago by this server, so it is only read, not checked. */
const sessionOf = (token: string): string =>
  sessionIn.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))).sid

/**
 * Asks the person of `req` to prove who they are by their password. Counts as a sign-in attempt, so that guessing locks
 * the account as it does there; call it outside a transaction, so that a count survives whatever comes next.
 *
 * Payload has no check without a session, so the session that its sign-in opens is closed again at once, and no
 * other: Payload's own way of closing one writes all of them anew, which loses one that opens meanwhile.
 */
export async function confirmPassword(req: PayloadRequest, password: string): Promise<Result<true, PasswordRefusal>> {
  const { payload, user } = req
  if (!user) return refused('wrong-password')
  const ownReq = await createLocalReq({}, payload)
  try {
    const { token } = await payload.login({
      collection: 'accounts',
      data: { email: user.email, password },
      overrideAccess: false,
      req: ownReq,
    })
    if (token) await runSql(ownReq, sql`delete from accounts_sessions where id = ${sessionOf(token)}`)
    return done(true)
  } catch (error) {
    if (error instanceof LockedAuth) return refused('locked-out')
    if (error instanceof AuthenticationError) return refused('wrong-password')
    throw error
  }
}
