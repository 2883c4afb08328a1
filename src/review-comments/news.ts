import type { PayloadRequest } from 'payload'
import { findAccount, listAccountsWith } from '@/accounts/queries'
import { hasRole } from '@/accounts/rules/roles'
import { notify } from '@/notices/commands'
import { firstWords } from '@/platform/pure/first-words'

type Article = { id: string; title: string }

/** What somebody said: who, about which words of which article, in which words. */
type Said = { article: Article; by: string; quote: string; words: string }

const QUOTED = 120

const about = ({ article, quote }: Said): string =>
  quote === '' ? `“${article.title}”` : `“${firstWords(quote, QUOTED)}” in “${article.title}”`

const toRead = ({ id }: Article) => ({ label: 'Read the comments', path: `/admin/review/${id}#comments` })

/** Those of some accounts who may still see drafts. */
async function atDesk(req: PayloadRequest, accountIds: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const id of new Set(accountIds)) {
    if (hasRole(await findAccount(req, id), 'admin', 'editor', 'reviewer')) found.push(id)
  }
  return found
}

/** Tells those who take part in a thread that somebody has answered. */
export async function tellAnswered(req: PayloadRequest, accountIds: readonly string[], said: Said): Promise<void> {
  await notify(req, await atDesk(req, accountIds), {
    subject: `An answer to a comment: ${said.article.title}`,
    paragraphs: [`${said.by} has answered a comment on ${about(said)}:`, `“${said.words}”`],
    action: toRead(said.article),
  })
}

/** Tells of the comment of a guest: whoever asked them, or all editors where that person has left the desk. */
export async function tellGuestComment(req: PayloadRequest, askedById: string | null, said: Said): Promise<void> {
  const asking = askedById === null ? [] : await atDesk(req, [askedById])
  const told = asking.length > 0 ? asking : (await listAccountsWith(req, 'editor')).map(({ id }) => id)
  await notify(req, told, {
    subject: `A guest has commented: ${said.article.title}`,
    paragraphs: [`${said.by}, a guest, has commented on ${about(said)}:`, `“${said.words}”`],
    action: toRead(said.article),
  })
}
