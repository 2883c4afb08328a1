import type { MetadataRoute } from 'next'
import { listArticleAddresses } from '@/articles/queries'
import { hasTerms } from '@/glossary/queries'
import { listPageAddresses } from '@/site-pages/queries'
import { listPersonPaths } from '@/people/queries'
import { env } from '@/platform/env'
import { readerRequest } from '@/platform/reader-request'
import { listTopics } from '@/topics/queries'

/** Made when it is asked for: it names everything that is public, and the build has no database. */
export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const req = await readerRequest()
  const dated = [...(await listArticleAddresses(req)), ...(await listPageAddresses(req))]
  const undated = [
    '/',
    ...(await listTopics(req)).map(({ path }) => `/${path}`),
    ...(await listPersonPaths(req)),
    ...((await hasTerms(req)) ? ['/glossary'] : []),
  ]
  return [
    ...undated.map((path) => ({ url: env.siteUrl + path })),
    ...dated.map(({ path, modifiedAt }) => ({ url: env.siteUrl + path, lastModified: modifiedAt })),
  ]
}
