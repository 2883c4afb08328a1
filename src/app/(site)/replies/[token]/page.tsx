import type { Metadata } from 'next'
import { loadReceipt } from '../../load-receipt'
import { hiddenMetadata } from '../../page-metadata'
import { NotFoundScreen } from '../../screens/not-found-screen'
import { ErasedReplyPage } from '@/comments/components/erased-reply-page'
import { ReplyReceiptPage } from '@/comments/components/reply-receipt-page'

type Props = { params: Promise<{ token: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

/** Where an erasure ends; too short for a token. It has no route of its own, which the build would render by itself. */
const ERASED = 'erased'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params
  if (token === ERASED) return hiddenMetadata('Your reply is erased')
  return hiddenMetadata((await loadReceipt(token)) ? 'Your reply' : 'Page not found')
}

export default async function ReplyReceiptRoute({ params }: Props) {
  const { token } = await params
  if (token === ERASED) return <ErasedReplyPage />
  const receipt = await loadReceipt(token)
  return receipt ? <ReplyReceiptPage {...receipt} /> : <NotFoundScreen />
}
