import { Crumbs } from '@/ui/crumbs'
import { Day } from '@/ui/day'
import { RichText } from '@/ui/rich-text'
import type { PlainDate } from '@/platform/pure/plain-date'
import type { PageView } from '../queries'

/** A page of the site itself: about, contact, privacy. `changedOn` is the day in the site's time zone. */
export const TextPage = ({ page, changedOn }: { page: PageView; changedOn: PlainDate }) => (
  <>
    <Crumbs crumbs={[{ label: 'Home', href: '/' }, { label: page.title, href: null }]} />
    <h1>{page.title}</h1>
    <RichText body={page.body} pictures={page.pictures} linkPaths={page.linkPaths} />
    <p className="soft last-changed">Last changed on <Day day={changedOn} /></p>
  </>
)
