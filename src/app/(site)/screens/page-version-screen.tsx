import { PageVersionPage } from '@/site-pages/components/page-version-page'
import { viewPageVersion, type PageView } from '@/site-pages/queries'
import type { PageVersion, PublishedText } from '@/site-pages/rules/page-versions'
import { loadRequest, loadSite } from '../load-site'

type Props = { page: PageView; version: PageVersion<PublishedText> }

/** One version of a legal text. */
export async function PageVersionScreen({ page, version }: Props) {
  const { timeZone } = await loadSite()
  const text = await viewPageVersion(await loadRequest(), version)
  return <PageVersionPage page={page} version={version} text={text} timeZone={timeZone} />
}
