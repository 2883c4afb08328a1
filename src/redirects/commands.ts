import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { runSql } from '@/platform/database'
import type { DocumentKind, Shown } from './rules/left-addresses'

const columns = {
  article: sql.raw('article_id'), topic: sql.raw('topic_id'), page: sql.raw('page_id'), person: sql.raw('person_id'),
} satisfies Record<DocumentKind, SQL>

/** The places of a list, as rows of `address`, `kind` and `id`. */
const rowsOf = (left: readonly Shown[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as left_behind(address text, kind text, id uuid)`

const idColumns = sql.raw('article_id, topic_id, page_id, person_id')

const idsByKind = sql.raw(
  ['article', 'topic', 'page', 'person'].map((kind) => `case when kind = '${kind}' then left_behind.id end`).join(', '),
)

/** The part that a redirect asks for, as the text behind the `#`; null where it asks for none. */
const partOf = sql.raw("nullif(split_part(redirects.address, '#', 2), '')")

/**
 * Makes the addresses that documents left lead to those documents, wherever they go from there, so that no chain can
 * arise. Redirects that were written by hand to such an address lead on to the document too, and to the part of it that
 * they asked for.
 *
 * Two statements, however many addresses there are.
 */
export async function leaveRedirects(req: PayloadRequest, left: readonly Shown[]): Promise<void> {
  if (left.length === 0) return
  await runSql(req, sql`
    insert into redirects ("from", leads_to, ${idColumns}, is_automatic)
    select address, kind::enum_redirects_leads_to, ${idsByKind}, true from ${rowsOf(left)}
    on conflict ("from") do update set (leads_to, ${idColumns}, address, is_automatic, updated_at) =
      (excluded.leads_to, excluded.article_id, excluded.topic_id, excluded.page_id, excluded.person_id, null, true, now())
  `)
  await runSql(req, sql`
    update redirects set (leads_to, ${idColumns}, address, updated_at) =
      (kind::enum_redirects_leads_to, ${idsByKind}, '#' || ${partOf}, now())
    from ${rowsOf(left)}
    where redirects.leads_to = 'address' and split_part(redirects.address, '#', 1) = left_behind.address
  `)
}

/** Ends the redirects at addresses where documents stand now. */
export async function endRedirects(req: PayloadRequest, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  await runSql(
    req,
    sql`delete from redirects
        where "from" in (select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb))`,
  )
}

/** Ends the redirects that lead to a document which is gone. */
export async function endRedirectsTo(req: PayloadRequest, { kind, id }: Pick<Shown, 'kind' | 'id'>): Promise<void> {
  await runSql(req, sql`delete from redirects where ${columns[kind]} = ${id}`)
}

const sources = z.array(z.object({ from: z.string() }))

/** Where the next redirect leads, but for the part that the first one asks for. */
const addressOfNext = sql`case
  when ${partOf} is null or next.leads_to = 'elsewhere' then next.address
  when next.leads_to = 'address' then split_part(next.address, '#', 1) || '#' || ${partOf}
  else '#' || ${partOf} end`

/** Leads the redirects that lead to the source of another one to where that one leads. Gives their sources. */
export async function shortenChains(req: PayloadRequest, id: string): Promise<string[]> {
  const rows = await runSql(req, sql`
    update redirects set (leads_to, ${idColumns}, address, updated_at) =
      (next.leads_to, next.article_id, next.topic_id, next.page_id, next.person_id, ${addressOfNext}, now())
    from redirects as next
    where next.id = ${id} and redirects.leads_to = 'address'
      and split_part(redirects.address, '#', 1) = next."from"
    returning redirects."from"
  `)
  return sources.parse(rows).map(({ from }) => from)
}
