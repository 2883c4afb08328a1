import { sql } from '@payloadcms/db-postgres/drizzle'
import { runSql } from './database'
import type { Eraser } from './erase-expired-task'
import { keptSince } from './pure/kept-since'

/** Forgets jobs that failed for good so many days ago: what they were about may name a person. */
export const eraseFailedJobs = (days: number): Eraser =>
  async (req, now) => {
    await runSql(req, sql`delete from payload_jobs where has_error and updated_at < ${keptSince(now, days)}`)
  }
