import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'

const shownPages = sql`select id, '/' || slug as address from pages where _status = 'published'`

/** Pages that readers see, with their addresses. */
export const findShownPages = (req: PayloadRequest, which: Which): Promise<ShownDocument<'page'>[]> =>
  shownDocuments(req, { kind: 'page', rows: shownPages, which })
