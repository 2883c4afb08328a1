import { PageVersionsPage } from '@/site-pages/components/page-versions-page'
import type { PageView } from '@/site-pages/queries'
import { loadPageVersions } from '../load-page-versions'
import { loadSite } from '../load-site'

/** The versions of a legal text. */
export async function PageVersionsScreen({ page }: { page: PageView }) {
  const { timeZone } = await loadSite()
  return <PageVersionsPage page={page} versions={await loadPageVersions(page.id)} timeZone={timeZone} />
}
