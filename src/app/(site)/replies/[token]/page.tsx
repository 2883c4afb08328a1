import type { Metadata } from 'next'
import { loadReceipt } from '../../load-receipt'
import { hiddenMetadata } from '../../page-metadata'
import { NotFoundScreen } from '../../screens/not-found-screen'
import { ReplyReceiptPage } from '@/comments/components/reply-receipt-page'

type Props = { params: Promise<{ token: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const receipt = await loadReceipt((await params).token)
  return hiddenMetadata(receipt ? 'Your reply' : 'Page not found')
}

export default async function ReplyReceiptRoute({ params }: Props) {
  const receipt = await loadReceipt((await params).token)
  return receipt ? <ReplyReceiptPage {...receipt} /> : <NotFoundScreen />
}
