import { env } from './env'
import { previewToken, readPreviewToken, type Previewed } from './pure/preview-token'

const secured = () => ({ secret: env.payloadSecret, now: Date.now() })

/**
 * The address at which this server itself fetches the page of a newest text, once it knows that the person who asked
 * may see it. It holds for half a minute and is told to nobody.
 */
export const previewPagePath = (previewed: Previewed): string => `/preview/page/${previewToken(previewed, secured())}`

/** What a guest is shown: the text, or the text with thanks for a comment. */
export const guestStates = ['reading', 'thanked'] as const

export type GuestState = (typeof guestStates)[number]

/** An article, and the link by which a guest looks at it; both ids. */
type Opened = { articleId: string; linkId: string }

/** The same for a guest with a secret link, once it is known that it opens; without an article, it opens nothing. */
export function guestPagePath(opened: Opened | null, state: GuestState): string {
  const token = opened && previewToken({ kind: 'articles', id: opened.articleId, guestLink: opened.linkId }, secured())
  return `/preview/guest/${state}/${token ?? 'none'}`
}

/** What the last part of such an address names, or `null` where it was not made here or has run out. */
export const findPreviewed = (token: string): Previewed | null => readPreviewToken(token, secured())

/** Where people at the desk look at the newest text of a document. */
export const previewAddress = ({ kind, id }: Previewed): string => `${env.siteUrl}/preview/${kind}/${id}`
