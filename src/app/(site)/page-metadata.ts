import type { Metadata } from 'next'
import { env } from '@/platform/env'
import { findPictures } from '@/media/queries'
import { loadRequest, loadSite } from './load-site'

type Subject = {
  title: string
  description: string
  path: string
  /** The id of the picture that is shown where the page is shared. */
  image?: string | null
  type?: 'website' | 'article' | 'profile'
}

/** The address of a picture as others can fetch it; none where there is no such picture. */
async function sharedPicture(id: string): Promise<{ url: string }[]> {
  const picture = (await findPictures(await loadRequest(), [id])).get(id)
  return picture ? [{ url: env.siteUrl + picture.url }] : []
}

/** What a page tells browsers, search engines and whoever shares it. `path` begins with a slash. */
export async function pageMetadata({ title, description, path, image = null, type = 'website' }: Subject): Promise<Metadata> {
  const { name } = await loadSite()
  const url = env.siteUrl + path
  return {
    title: path === '/' ? title : `${title} · ${name}`,
    description: description || undefined,
    alternates: { canonical: url },
    openGraph: {
      title,
      description: description || undefined,
      url,
      siteName: name,
      type,
      locale: 'en',
      ...(image !== null && { images: await sharedPicture(image) }),
    },
  }
}

/** What a page tells that nobody should find by searching. */
export async function hiddenMetadata(title: string): Promise<Metadata> {
  const { name } = await loadSite()
  return { title: `${title} · ${name}`, robots: { index: false } }
}
