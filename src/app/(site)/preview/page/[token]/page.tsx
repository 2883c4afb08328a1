import type { Metadata } from 'next'
import { findNewestText, viewArticle } from '@/articles/queries'
import { findPreviewed } from '@/platform/preview-address'
import { findNewestPage } from '@/site-pages/queries'
import { PreviewFrame } from '@/ui/preview-frame'
import { loadRequest } from '../../../load-site'
import { hiddenMetadata } from '../../../page-metadata'
import { ArticleScreen } from '../../../screens/article-screen'
import { NotFoundScreen } from '../../../screens/not-found-screen'
import { PageScreen } from '../../../screens/page-screen'

type Props = { params: Promise<{ token: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

export const generateMetadata = (): Promise<Metadata> => hiddenMetadata('Preview')

async function previewed(token: string) {
  const asked = findPreviewed(token)
  if (!asked) return null
  const req = await loadRequest()
  if (asked.kind === 'pages') {
    const page = await findNewestPage(req, asked.id)
    return page && <PageScreen page={page} />
  }
  const article = await findNewestText(req, asked.id)
  return article && <ArticleScreen article={await viewArticle(req, article)} />
}

/** The newest text of a document, for this server's own eyes: who may see it was asked before. */
export default async function PreviewPage({ params }: Props) {
  const page = await previewed((await params).token)
  return page ? <PreviewFrame>{page}</PreviewFrame> : <NotFoundScreen />
}
