import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/site/components/site-footer'
import { Masthead } from '@/site/components/masthead'
import { loadSite } from './load-site'
import '@/ui/site.css'

export const metadata: Metadata = { icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const site = await loadSite()
  return (
    <html lang="en" data-plain>
      <body>
        <a className="skip" href="#main">Skip to the content</a>
        <Masthead site={site} />
        <main className="sheet" id="main">{children}</main>
        <SiteFooter site={site} year={new Date().getFullYear()} />
      </body>
    </html>
  )
}
