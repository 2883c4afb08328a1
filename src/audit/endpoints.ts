import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuseWith } from '@/platform/json-answer'
import { jsonResponse } from '@/platform/json-response'
import { issuesOf } from '@/platform/json-endpoint'
import { findProof, pageOfRecord } from './queries'

type Needs = { isAdmin: (user: PayloadRequest['user']) => boolean }

const ADMINS_ALONE = [{ field: '', message: 'Only admins can read the record.' }]
const SIGN_IN_FIRST = [{ field: '', message: 'Please sign in first.' }]
const NO_ENTRY = [{ field: 'number', message: 'There is no entry with this number.' }]

const optional = <Value>(schema: z.ZodType<Value>) => z.preprocess((value) => value || undefined, schema.optional())

const listQuery = z.object({
  act: optional(z.string().regex(/^[a-z]+\.[a-z-]+$/, 'An act looks like article.published.')),
  subject: optional(z.string().max(200, 'There is no subject with so long an id.')),
  before: optional(z.coerce.number('Please give the number of an entry.').int().min(1).max(Number.MAX_SAFE_INTEGER)),
  limit: z.coerce.number('Please give a number from 1 to 100.').int().min(1).max(100).default(20),
})

const numberInAddress = z.string().regex(/^\d{1,15}$/).transform(Number)

const forAdmins = ({ isAdmin }: Needs, handler: PayloadHandler): PayloadHandler => (req) => {
  if (!req.user) return refuseWith(req, 401, SIGN_IN_FIRST)
  return isAdmin(req.user) ? handler(req) : refuseWith(req, 403, ADMINS_ALONE)
}

const list: PayloadHandler = async (req) => {
  const query = listQuery.safeParse(Object.fromEntries(req.searchParams))
  if (!query.success) return refuseWith(req, 422, issuesOf(query.error))
  const { act = null, subject = null, before = null, limit } = query.data
  const { entries, total, nextBefore } = await pageOfRecord(req, { act, subject, before, limit })
  return jsonResponse(req, { docs: entries, totalDocs: total, nextBefore })
}

const show: PayloadHandler = async (req) => {
  const number = numberInAddress.safeParse(req.routeParams?.number)
  const entry = number.success ? await findProof(req, number.data) : null
  return entry ? jsonResponse(req, entry) : refuseWith(req, 404, NO_ENTRY)
}

/** Read-only views of the whole ledger, for admins; no method changes it. */
export const ledgerEndpoints = (needs: Needs): Endpoint[] => [
  { path: '/ledger-entries', method: 'get', handler: forAdmins(needs, list) },
  { path: '/ledger-entries/:number', method: 'get', handler: forAdmins(needs, show) },
]
