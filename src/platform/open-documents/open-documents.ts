import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '../database'

/** Somebody who has a document open; `since` is an instant in ISO 8601. */
export type Colleague = { name: string; since: string }

/**
 * After this long without a word from a tab, its document counts as closed. A tab tells every 15 seconds, and one in
 * the background every 60, since browsers let it do no more.
 */
const FORGOTTEN_SECONDS = 150

const colleagues = z.array(z.object({ name: z.string(), since: z.coerce.date().transform((at) => at.toISOString()) }))

/** A document in a tab of somebody's browser; `tab` is the tab's own id. */
export type OpenTab = { collection: string; id: string; tab: string; account: { id: string; name: string } }

/** Notes that somebody has a document open, and tells who else has. It keeps nobody from anything. */
export async function openDocument(req: PayloadRequest, open: OpenTab): Promise<Colleague[]> {
  const { collection, id, tab, account } = open
  await runSql(req, sql`delete from open_documents where seen_at < now() - interval '1 day'`)
  await runSql(req, sql`
    insert into open_documents as open (collection, document, account, tab, name)
    values (${collection}, ${id}, ${account.id}, ${tab}, ${account.name})
    on conflict (collection, document, account, tab) do update set name = excluded.name, seen_at = now(), opened_at =
      case when open.seen_at < now() - make_interval(secs => ${FORGOTTEN_SECONDS}) then now() else open.opened_at end
  `)
  const rows = await runSql(req, sql`
    select max(name) as name, min(opened_at) as since from open_documents
    where collection = ${collection} and document = ${id} and account <> ${account.id}
      and seen_at > now() - make_interval(secs => ${FORGOTTEN_SECONDS})
    group by account order by since
  `)
  return colleagues.parse(rows)
}

/** Notes that somebody has closed a document in one of their tabs. */
export async function closeDocument(req: PayloadRequest, { collection, id, tab, account }: OpenTab): Promise<void> {
  await runSql(req, sql`
    delete from open_documents
    where collection = ${collection} and document = ${id} and account = ${account.id} and tab = ${tab}`)
}
