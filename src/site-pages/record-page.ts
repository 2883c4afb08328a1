import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf, appendEntry } from '@/audit/commands'
import type { Page } from '@/generated/payload-types'
import { runSql } from '@/platform/database'

declare module 'payload' {
  interface RequestContext {
    /** The pages that readers saw before this request wrote them. */
    livePages?: Set<string>
  }
}

async function isLive(req: PayloadRequest, id: string): Promise<boolean> {
  const [row] = await runSql(req, sql`select _status from pages where id = ${id}`)
  return row?._status === 'published'
}

/** Remembers whether readers see a page; its newest draft, which Payload hands to hooks, does not tell. */
export const rememberLivePage: CollectionBeforeChangeHook<Page> = async ({ data, originalDoc, operation, req }) => {
  const before = (req.context.livePages ??= new Set<string>())
  if (operation === 'update' && originalDoc && (await isLive(req, originalDoc.id))) before.add(originalDoc.id)
  return data
}

/** Puts into the ledger who put a page before readers, or took it away. A draft is neither. */
export const recordPublication: CollectionAfterChangeHook<Page> = async ({ doc, req }) => {
  const isPublished = doc._status === 'published'
  const wasLive = req.context.livePages?.delete(doc.id) ?? false
  const isTakenDown = !isPublished && wasLive && !(await isLive(req, doc.id))
  if (!isPublished && !isTakenDown) return
  const act = isPublished ? 'page.published' : 'page.unpublished'
  await appendEntry(req, { act, subject: doc.id, actor: actorOf(req), facts: {} })
}
