import type { PayloadRequest } from 'payload'
import { isPublicKey } from '@/platform/pure/ed25519.mjs'
import { logLine } from '@/platform/log-line'
import { readerRequest } from '@/platform/reader-request'
import { listSiteKeys } from './queries'
import { publishedKey } from './rules/published-key'
import { signedHead } from './signed-head'

const TRY_AGAIN_SECONDS = 5

type Published = { maxAgeSeconds: number; read: (req: PayloadRequest) => Promise<object | null> }

const away = (): Response => Response.json(
  { errors: [{ field: '', message: 'The ledger cannot be read right now. Please try again in a minute.' }] },
  { status: 503, headers: { 'Retry-After': String(TRY_AGAIN_SECONDS), 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' } },
)

/** Answers anybody, also a program in a page of another site; 503 while there is nothing to say. */
async function answerPublicly({ maxAgeSeconds, read }: Published): Promise<Response> {
  try {
    const body = await read(await readerRequest())
    const headers = { 'Cache-Control': `public, max-age=${maxAgeSeconds}`, 'Access-Control-Allow-Origin': '*' }
    return body ? Response.json(body, { headers }) : away()
  } catch (err) {
    logLine('error', 'what is public of the ledger could not be read', { err })
    return away()
  }
}

/**
 * Answers `GET /.well-known/healthool-keys.json`: every key that signs the ledger or did. What the server's role can
 * bring in as one, and what is none, must not keep the others from being published; a check of the ledger tells of it.
 */
export const answerSiteKeys = (): Promise<Response> => answerPublicly({
  maxAgeSeconds: 300,
  read: async (req) => {
    const keys = await listSiteKeys(req)
    return { keys: keys.filter(({ publicKey }) => isPublicKey(publicKey)).map(publishedKey) }
  },
})

/** Answers `GET /.well-known/healthool-ledger-head.json`: how far the ledger reaches, signed. */
export const answerLedgerHead = (): Promise<Response> => answerPublicly({
  maxAgeSeconds: 60,
  read: (req) => signedHead(req, new Date()),
})
