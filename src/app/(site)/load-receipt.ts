import { cache } from 'react'
import { listArticlesById } from '@/articles/queries'
import { findReplyByToken } from '@/comments/queries'
import { isReceiptToken } from '@/platform/receipt-token'
import { loadRequest } from './load-site'

/** The reply behind a token as it came in, with the article it belongs to, or `null`. */
export const loadReceipt = cache(async (token: string) => {
  if (!isReceiptToken(token)) return null
  const req = await loadRequest()
  const receipt = await findReplyByToken(req, token)
  if (!receipt) return null
  const [article] = await listArticlesById(req, [receipt.articleId])
  return { token, reply: receipt.reply, status: receipt.status, article: article ?? null }
})
