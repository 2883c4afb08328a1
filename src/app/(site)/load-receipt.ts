import { cache } from 'react'
import { listArticlesById } from '@/articles/queries'
import { findReplyByToken } from '@/comments/queries'
import { loadRequest } from './load-site'

const TOKEN_PATTERN = /^[\w-]{8,128}$/

/** The reply behind a token as it came in, with the article it belongs to, or `null`. */
export const loadReceipt = cache(async (token: string) => {
  if (!TOKEN_PATTERN.test(token)) return null
  const req = await loadRequest()
  const receipt = await findReplyByToken(req, token)
  if (!receipt) return null
  const [article] = await listArticlesById(req, [receipt.articleId])
  return { reply: receipt.reply, status: receipt.status, article: article ?? null }
})
