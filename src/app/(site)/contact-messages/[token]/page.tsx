import type { Metadata } from 'next'
import { MessageReceiptPage } from '@/contact/components/message-receipt-page'
import { loadMessage } from '../../load-message'
import { hiddenMetadata } from '../../page-metadata'
import { NotFoundScreen } from '../../screens/not-found-screen'

type Props = { params: Promise<{ token: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const message = await loadMessage((await params).token)
  return hiddenMetadata(message ? 'Your message' : 'Page not found')
}

export default async function MessageReceiptRoute({ params }: Props) {
  const message = await loadMessage((await params).token)
  return message ? <MessageReceiptPage {...message} /> : <NotFoundScreen />
}
