import type { PayloadRequest } from 'payload'
import { findAccount } from '@/accounts/queries'
import { findLedgerTime } from '@/audit/queries'
import type { ReviewLink } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { idOf } from '@/platform/pure/ids'
import { sha256 } from '@/platform/pure/sha256'
import { linkState, type LinkState } from './rules/link-state'

/** A link as the desk sees it: never its secret, of which the site itself keeps only a hash. */
export type LinkView = {
  id: string
  guestName: string
  /** Who asked the guest, by name; `''` where that account is gone. */
  askedBy: string
  createdAt: string
  expiresAt: string
  state: LinkState
}

/** Where a link stands at an instant. */
export const stateOf = ({ expiresAt, revokedAt }: Pick<ReviewLink, 'expiresAt' | 'revokedAt'>, now: Date): LinkState =>
  linkState({ expiresAt: new Date(expiresAt), revokedAt: revokedAt ? new Date(revokedAt) : null }, now)

async function nameOf(req: PayloadRequest, accountId: string | null): Promise<string> {
  return accountId === null ? '' : ((await findAccount(req, accountId))?.name ?? '')
}

/** The links to an article, the newest first, with the rights of whoever asks. */
export async function listLinks(req: PayloadRequest, articleId: string): Promise<LinkView[]> {
  const { docs } = await req.payload.find({
    collection: 'review-links',
    where: { article: { equals: articleId } },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const now = await findLedgerTime(req)
  const links: LinkView[] = []
  for (const { id, guestName, createdBy, createdAt, expiresAt, revokedAt } of docs) {
    const askedBy = await nameOf(req, idOf(createdBy))
    links.push({ id, guestName, askedBy, createdAt, expiresAt, state: stateOf({ expiresAt, revokedAt }, now) })
  }
  return links
}

/** What a link opens, and for whom; `askedById` is the account that made it, where it is still there. */
export type OpenLink = { id: string; articleId: string; guestName: string; askedById: string | null }

const TOKEN = /^[\w-]{43}$/

/** What opens with a secret now, by the clock of the ledger; `null` for one that is unknown, ended or has run out. */
export async function findOpenLink(req: PayloadRequest, token: string): Promise<OpenLink | null> {
  if (!TOKEN.test(token)) return null
  const { docs: [link] } = await asSystem(req.payload, 'the secret shows that this is the guest').find({
    collection: 'review-links',
    where: { tokenHash: { equals: sha256(token) } },
    depth: 0,
    limit: 1,
    req,
  })
  if (!link || stateOf(link, await findLedgerTime(req)) !== 'open') return null
  const { id, article, guestName, createdBy } = link
  return { id, articleId: idOf(article) ?? '', guestName, askedById: idOf(createdBy) }
}

/** Who reads by a link, and the instant at which it ends; `null` for one that is gone. */
export async function findGuest(req: PayloadRequest, linkId: string): Promise<{ name: string; until: Date } | null> {
  const link = await asSystem(req.payload, 'the page of a guest, whose link was found to open').findByID({
    collection: 'review-links',
    id: linkId,
    depth: 0,
    disableErrors: true,
    req,
  })
  return link && { name: link.guestName, until: new Date(link.expiresAt) }
}
