import { headersWithCors, type PayloadRequest } from 'payload'

/** Answers JSON that nothing may keep. */
export const jsonResponse = (req: PayloadRequest, body: Record<string, unknown>, status = 200): Response =>
  Response.json(body, { status, headers: headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req }) })
