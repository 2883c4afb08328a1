import { env } from './env'
import { isSameSecret } from './pure/is-same-secret'

/**
 * Whether a request to run due jobs carries `Authorization: Bearer {CRON_SECRET}`. Nobody may by signing in.
 *
 * The server runs its jobs by itself; this is for a clock outside, where the operator wants one.
 */
export const mayRunJobs = ({ req }: { req: { headers: Headers } }): boolean =>
  isSameSecret(req.headers.get('authorization') ?? '', `Bearer ${env.cronSecret}`)
