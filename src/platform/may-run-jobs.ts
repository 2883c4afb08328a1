import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from './env'

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Whether a request to run due jobs carries `Authorization: Bearer {CRON_SECRET}`. Nobody may by signing in.
 *
 * The server runs its jobs by itself; this is for a clock outside, where the operator wants one. Digests of one length
 * are compared, so that neither the time nor an error tells how much of a guess was right.
 */
export const mayRunJobs = ({ req }: { req: { headers: Headers } }): boolean =>
  timingSafeEqual(digestOf(req.headers.get('authorization') ?? ''), digestOf(`Bearer ${env.cronSecret}`))
