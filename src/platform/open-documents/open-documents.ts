import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '../database'

/** Somebody who has a document open; `since` is an instant in ISO 8601. */
export type Colleague = { name: string; since: string }

/** After this long without a word from a browser, its document counts as closed. A browser tells every 15 seconds. */
const FORGOTTEN_SECONDS = 45

const colleagues = z.array(z.object({ name: z.string(), since: z.coerce.date().transform((at) => at.toISOString()) }))

type Opened = { collection: string; id: string; account: { id: string; name: string } }

/** Notes that somebody has a document open, and tells who else has. It keeps nobody from anything. */
export async function openDocument(req: PayloadRequest, { collection, id, account }: Opened): Promise<Colleague[]> {
  await runSql(req, sql`delete from open_documents where seen_at < now() - interval '1 day'`)
  await runSql(req, sql`
    insert into open_documents as open (collection, document, account, name) values (${collection}, ${id}, ${account.id}, ${account.name})
    on conflict (collection, document, account) do update set name = excluded.name, seen_at = now(), opened_at =
      case when open.seen_at < now() - make_interval(secs => ${FORGOTTEN_SECONDS}) then now() else open.opened_at end
  `)
  const rows = await runSql(req, sql`
    select name, opened_at as since from open_documents
    where collection = ${collection} and document = ${id} and account <> ${account.id}
      and seen_at > now() - make_interval(secs => ${FORGOTTEN_SECONDS})
    order by opened_at
  `)
  return colleagues.parse(rows)
}

/** Notes that somebody has closed a document. */
export async function closeDocument(req: PayloadRequest, { collection, id, account }: Opened): Promise<void> {
  await runSql(req, sql`delete from open_documents where collection = ${collection} and document = ${id} and account = ${account.id}`)
}
