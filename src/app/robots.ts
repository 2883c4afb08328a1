import type { MetadataRoute } from 'next'
import { env } from '@/platform/env'

/** The site's address is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/media/file/'], disallow: ['/admin', '/api/', '/replies', '/guest-review'] },
    sitemap: `${env.siteUrl}/sitemap.xml`,
  }
}
