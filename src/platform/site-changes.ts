import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { runSql } from './database'

/** The channel on which every server of this database hears which reader pages have changed. */
export const SITE_CHANGES_CHANNEL = 'healthool_site_changes'

/** Every reader page, for a change whose reach is not known exactly. */
export const EVERY_PAGE = '*'

const MAX_NOTICE_BYTES = 7_900

/**
 * Tells every server to forget the reader pages at these addresses (`/topic/article`), or all of them (`EVERY_PAGE`).
 *
 * The notice is part of the transaction of `req`: PostgreSQL delivers it right after the commit, and never without
 * one, whether the change came from a request, a job or a script. Source: decision 003.
 */
export async function announceSiteChange(req: PayloadRequest, paths: readonly string[]): Promise<void> {
  const exact = JSON.stringify([...new Set(paths)])
  const notice = Buffer.byteLength(exact) > MAX_NOTICE_BYTES ? JSON.stringify([EVERY_PAGE]) : exact
  await runSql(req, sql`select pg_notify(${SITE_CHANGES_CHANNEL}, ${notice})`)
}
