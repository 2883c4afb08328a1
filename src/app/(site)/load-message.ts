import { cache } from 'react'
import { findMessageByToken } from '@/contact/queries'
import { isReceiptToken } from '@/platform/receipt-token'
import { loadRequest } from './load-site'

/** The message behind a token as it came in, or `null`. */
export const loadMessage = cache(async (token: string) =>
  isReceiptToken(token) ? findMessageByToken(await loadRequest(), token) : null)
