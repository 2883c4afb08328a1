import type { Endpoint, PayloadHandler } from 'payload'
import { z } from 'zod'
import { jsonResponse } from '@/platform/json-response'
import { SCHEME } from '@/articles/rules/clinical-text'
import { env } from '@/platform/env'
import { findPublicHistory, type PublicHistory } from './queries'
import type { HistoryStep } from './rules/history-steps'

const NOTHING = { errors: [{ field: 'id', message: 'There is no published article with this id.' }] }

/** What happened in one step, as JSON; a proof is `null` where not all of its facts may be shown. */
function stepAsJson(step: HistoryStep, proofs: PublicHistory['proofs']): Record<string, unknown> {
  const at = step.at.toISOString()
  if (step.kind !== 'signed') return { kind: step.kind, at, changes: step.changes }
  const { id, digest, scheme, printedName, credentials, speciality, conflictsOfInterest, ...rest } = step.signOff
  const { statement, changeNote, correction, dueOn } = rest
  return {
    kind: step.kind, at, id, digest, scheme, printedName, credentials, speciality, conflictsOfInterest, statement,
    changeNote, correction, dueOn,
    withdrawnAt: step.withdrawnAt?.toISOString() ?? null,
    changes: step.changes,
    proof: proofs.get(id) ?? null,
  }
}

const show: PayloadHandler = async (req) => {
  const id = z.uuid().toLowerCase().safeParse(req.routeParams?.id)
  const history = id.success ? await findPublicHistory(req, id.data) : null
  if (!id.success || !history) return jsonResponse(req, NOTHING, 404)
  return jsonResponse(req, {
    article: id.data,
    address: env.siteUrl + history.path,
    scheme: SCHEME,
    keys: `${env.siteUrl}/.well-known/healthool-keys.json`,
    head: `${env.siteUrl}/.well-known/healthool-ledger-head.json`,
    history: history.steps.map((step) => stepAsJson(step, history.proofs)),
  })
}

/** The history of a review with its proofs, for everybody. */
export const historyEndpoints: Omit<Endpoint, 'root'>[] = [{ path: '/:id/review-history', method: 'get', handler: show }]
