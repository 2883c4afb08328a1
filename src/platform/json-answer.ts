import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { env } from './env'
import { issuesOf } from './json-endpoint'
import { jsonResponse } from './json-response'
import type { FieldIssue } from './pure/field-issue'
import { networkOf } from './pure/network'
import { done, refused, type Result } from './pure/result'

/** The address behind `X-Forwarded-For` is believed: the server puts it there before anybody reads it. */
export const networkOfRequest = (req: PayloadRequest): string => networkOf(req.headers.get('x-forwarded-for') ?? '')

export const refuseWith = (req: PayloadRequest, status: number, errors: readonly FieldIssue[]): Response =>
  jsonResponse(req, { errors }, status)

/** The parsed body of a request, or the answer that refuses it. */
export async function readBody<Body>(req: PayloadRequest, body: z.ZodType<Body>): Promise<Result<Body, Response>> {
  await addDataAndFileToRequest(req)
  const parsed = body.safeParse(req.data ?? {})
  return parsed.success ? done(parsed.data) : refused(refuseWith(req, 422, issuesOf(parsed.error)))
}

/**
 * Puts cookies into an answer, unless a page of another site asked: it could sign its visitor in to somebody else's
 * account.
 */
export function withCookies(req: PayloadRequest, response: Response, cookies: readonly string[]): Response {
  const origin = req.headers.get('origin')
  const isForeign = origin === null ? req.headers.get('sec-fetch-site') === 'cross-site' : origin !== env.siteUrl
  if (!isForeign) for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
