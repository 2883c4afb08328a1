import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { isSameSecret } from './is-same-secret'

/** What can be looked at before it is published. */
export const previewKinds = ['articles', 'pages'] as const

export type PreviewKind = (typeof previewKinds)[number]

/** The newest text of a document; `guestLink` is the id of the secret link by which a guest looks at it. */
export type Previewed = { kind: PreviewKind; id: string; guestLink?: string | undefined }

const LIFE_MS = 30_000

const claim = z.object({ kind: z.enum(previewKinds), id: z.uuid(), guestLink: z.uuid().optional(), until: z.number() })

const signatureOf = (words: string, secret: string): string => createHmac('sha256', `preview ${secret}`).update(words).digest('base64url')

/** `now` in milliseconds. */
type Secured = { secret: string; now: number }

/** Names a newest text for half a minute; nobody could write it without the secret. */
export function previewToken({ kind, id, guestLink }: Previewed, { secret, now }: Secured): string {
  const words = Buffer.from(JSON.stringify({ kind, id, guestLink, until: now + LIFE_MS })).toString('base64url')
  return `${words}.${signatureOf(words, secret)}`
}

/** What such a token names, or `null` where it was made without the secret or has run out. */
export function readPreviewToken(token: string, { secret, now }: Secured): Previewed | null {
  const [words = '', signature = ''] = token.split('.')
  if (!isSameSecret(signature, signatureOf(words, secret))) return null
  const { until, ...previewed } = claim.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')))
  return now > until ? null : previewed
}
