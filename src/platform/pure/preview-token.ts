import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { isSameSecret } from './is-same-secret'

/** What can be looked at before it is published. */
export const previewKinds = ['articles', 'pages'] as const

export type PreviewKind = (typeof previewKinds)[number]

/** The newest text of a document. */
export type Previewed = { kind: PreviewKind; id: string }

const LIFE_MS = 30_000

const claim = z.object({ kind: z.enum(previewKinds), id: z.uuid(), until: z.number() })

const signatureOf = (words: string, secret: string): string => createHmac('sha256', `preview ${secret}`).update(words).digest('base64url')

/** Names a newest text for half a minute; nobody could write it without the secret. `now` in milliseconds. */
export function previewToken({ kind, id }: Previewed, { secret, now }: { secret: string; now: number }): string {
  const words = Buffer.from(JSON.stringify({ kind, id, until: now + LIFE_MS })).toString('base64url')
  return `${words}.${signatureOf(words, secret)}`
}

/** What such a token names, or `null` where it was made without the secret or has run out. */
export function readPreviewToken(token: string, { secret, now }: { secret: string; now: number }): Previewed | null {
  const [words = '', signature = ''] = token.split('.')
  if (!isSameSecret(signature, signatureOf(words, secret))) return null
  const { kind, id, until } = claim.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
  return now > until ? null : { kind, id }
}
