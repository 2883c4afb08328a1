import type { Metadata } from 'next'
import { env } from '@/platform/env'
import { loadSite } from './load-site'

type Subject = { title: string; description: string; path: string; type?: 'website' | 'article' | 'profile' }

/** What a page tells browsers, search engines and whoever shares it. `path` begins with a slash. */
export async function pageMetadata({ title, description, path, type = 'website' }: Subject): Promise<Metadata> {
  const { name } = await loadSite()
  const url = env.siteUrl + path
  return {
    title: path === '/' ? title : `${title} · ${name}`,
    description: description || undefined,
    alternates: { canonical: url },
    openGraph: { title, description: description || undefined, url, siteName: name, type, locale: 'en' },
  }
}

/** What a page tells that nobody should find by searching. */
export async function hiddenMetadata(title: string): Promise<Metadata> {
  const { name } = await loadSite()
  return { title: `${title} · ${name}`, robots: { index: false } }
}
