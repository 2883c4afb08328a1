import { TextPage } from '@/site-pages/components/text-page'
import type { PageView } from '@/site-pages/queries'
import { dayOf } from '@/platform/pure/plain-date'
import { loadSite } from '../load-site'

/** A page of the site itself. */
export async function PageScreen({ page }: { page: PageView }) {
  const { timeZone } = await loadSite()
  return <TextPage page={page} changedOn={dayOf(new Date(page.changedAt), timeZone)} />
}
