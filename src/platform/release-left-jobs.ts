import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type Payload } from 'payload'
import { runSql } from './database'
import { logLine } from './log-line'

/** After so long a job that nobody finished counts as left behind by a server that died. No task takes a minute. */
const LEFT_BEHIND_MINUTES = 15
const MINUTE_MS = 60 * 1000

/** Gives jobs that a dead server had begun to whoever looks for jobs next. */
export async function releaseLeftJobs(payload: Payload): Promise<void> {
  await runSql(await createLocalReq({}, payload), sql`
    update payload_jobs set processing = false
    where processing and updated_at < now() - make_interval(mins => ${LEFT_BEHIND_MINUTES})`)
}

/** Does so each minute for as long as the server runs. */
export function releaseLeftJobsEachMinute(payload: Payload): void {
  const release = () => releaseLeftJobs(payload).catch((err: unknown) => logLine('warn', 'left jobs stay', { err }))
  setInterval(() => void release(), MINUTE_MS).unref()
}
