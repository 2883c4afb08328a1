import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from './database'

/** Lets one transaction at a time pass for this name; the lock goes with the end of the transaction of `req`. */
export async function lockFor(req: PayloadRequest, name: string): Promise<void> {
  await runSql(req, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** Lets any number pass for this name together, but none while somebody holds it alone by `lockFor`. */
export async function shareLock(req: PayloadRequest, name: string): Promise<void> {
  await runSql(req, sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`)
}
