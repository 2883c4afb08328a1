import { addDataAndFileToRequest, type PayloadHandler, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { jsonResponse } from './json-response'
import type { FieldIssue } from './pure/field-issue'
import type { Result } from './pure/result'
import { textFaultsIn, textFaultSentences } from './pure/text-faults'

/** Why an endpoint says no: the status of the answer, and what is wrong, field by field. */
export type EndpointRefusal = { status: 403 | 404 | 409 | 422; errors: FieldIssue[] }

type Answer = Record<string, unknown>

const issuesIn = (value: unknown): FieldIssue[] =>
  textFaultsIn(value).map(({ path, fault }) => ({ field: path, message: textFaultSentences[fault] }))

/** What is wrong with a parsed input, field by field. */
export const issuesOf = ({ issues }: z.ZodError): FieldIssue[] =>
  issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }))

const refuse = (req: PayloadRequest, { status, errors }: EndpointRefusal): Response =>
  jsonResponse(req, { errors }, status)

/** PostgreSQL takes an id in capitals for the same one; the ledger and rules compare text. */
const idAsStored = z.uuid().toLowerCase()

/**
 * An endpoint for somebody who is signed in: parses the request's body and the id in its address, acts, answers JSON.
 *
 * 401 without a sign-in, 404 for a malformed id, 422 for a malformed body, and otherwise what `act` says.
 */
export const jsonEndpoint = <Body>(
  body: z.ZodType<Body>,
  act: (req: PayloadRequest, id: string, body: Body) => Promise<Result<Answer, EndpointRefusal>>,
): PayloadHandler =>
  async (req) => {
    if (!req.user) return jsonResponse(req, { errors: [{ field: '', message: 'Please sign in first.' }] }, 401)
    const id = idAsStored.safeParse(req.routeParams?.id)
    if (!id.success) return refuse(req, { status: 404, errors: [{ field: 'id', message: 'There is nothing with this id.' }] })
    if (req.method !== 'GET') await addDataAndFileToRequest(req)
    const unstorable = issuesIn(req.data)
    if (unstorable.length > 0) return refuse(req, { status: 422, errors: unstorable })
    const parsed = body.safeParse(req.data ?? {})
    if (!parsed.success) return refuse(req, { status: 422, errors: issuesOf(parsed.error) })
    const outcome = await act(req, id.data, parsed.data)
    return outcome.ok ? jsonResponse(req, outcome.value) : refuse(req, outcome.refusal)
  }
