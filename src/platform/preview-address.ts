import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { env } from './env'

/** What can be looked at before it is published. */
export const previewKinds = ['articles', 'pages'] as const

export type PreviewKind = (typeof previewKinds)[number]

/** The newest text of a document. */
export type Previewed = { kind: PreviewKind; id: string }

const LIFE_MS = 30_000

const claim = z.object({ kind: z.enum(previewKinds), id: z.uuid(), until: z.number() })

const signatureOf = (words: string): string => createHmac('sha256', `preview ${env.payloadSecret}`).update(words).digest('base64url')

/**
 * The address at which this server itself fetches the page of a newest text, once it knows that the person who asked
 * may see it. It holds for half a minute and is told to nobody.
 */
export function previewPagePath({ kind, id }: Previewed, now = Date.now()): string {
  const words = Buffer.from(JSON.stringify({ kind, id, until: now + LIFE_MS })).toString('base64url')
  return `/preview/page/${words}.${signatureOf(words)}`
}

/** Compares bytes: texts of one length may have different numbers of them, on which `timingSafeEqual` throws. */
function isSame(one: string, other: string): boolean {
  const [bytes, otherBytes] = [Buffer.from(one), Buffer.from(other)]
  return bytes.length === otherBytes.length && timingSafeEqual(bytes, otherBytes)
}

/** What the last part of such an address names, or `null` where it was not made here or has run out. */
export function readPreviewToken(token: string, now = Date.now()): Previewed | null {
  const [words = '', signature = ''] = token.split('.')
  if (!isSame(signature, signatureOf(words))) return null
  const { kind, id, until } = claim.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
  return now > until ? null : { kind, id }
}

/** Where people at the desk look at the newest text of a document, as an address of this site. */
export const previewAddress = ({ kind, id }: Previewed): string => `${env.siteUrl}/preview/${kind}/${id}`
