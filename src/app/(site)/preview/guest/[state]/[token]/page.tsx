import type { Metadata } from 'next'
import { findNewestText, viewArticle } from '@/articles/queries'
import { findPreviewed } from '@/platform/preview-address'
import { sayInstant } from '@/platform/pure/say-instant'
import { EndedLinkPage } from '@/review-links/components/ended-link-page'
import { GuestFrame } from '@/review-links/components/guest-frame'
import { findGuest } from '@/review-links/queries'
import { loadRequest, loadSite } from '../../../../load-site'
import { hiddenMetadata } from '../../../../page-metadata'
import { GuestScreen } from '../../../../screens/guest-screen'

type Props = { params: Promise<{ state: string; token: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const isOpen = findPreviewed((await params).token) !== null
  const metadata = await hiddenMetadata(isOpen ? 'For you to read' : 'This link opens nothing')
  return { ...metadata, robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** The newest text for a guest, fetched by this server itself: whether their link opens was asked before. */
export default async function GuestPage({ params }: Props) {
  const { state, token } = await params
  const asked = findPreviewed(token)
  if (asked?.kind !== 'articles' || !asked.guestLink) return <EndedLinkPage />
  const req = await loadRequest()
  const article = await findNewestText(req, asked.id)
  const guest = await findGuest(req, asked.guestLink)
  if (!article || !guest) return <EndedLinkPage />
  const { timeZone } = await loadSite()
  return (
    <GuestFrame name={guest.name} until={sayInstant(guest.until, timeZone)} isThanked={state === 'thanked'}>
      <GuestScreen article={await viewArticle(req, article)} text={article} linkId={asked.guestLink} />
    </GuestFrame>
  )
}
