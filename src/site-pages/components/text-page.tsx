import type { ReactNode } from 'react'
import { Crumbs } from '@/ui/crumbs'
import { Day } from '@/ui/day'
import { RichText } from '@/ui/rich-text'
import type { PlainDate } from '@/platform/pure/plain-date'
import type { PageView } from '../queries'

type Props = {
  page: PageView
  /** The day in the site's time zone. */
  changedOn: PlainDate
  /** A form that stands below the text, where the page has one. */
  form: ReactNode
  /** Where older versions are listed, where there are any to read. */
  versionsPath: string | null
}

/** A page of the site itself: about, contact, privacy. */
export const TextPage = ({ page, changedOn, form, versionsPath }: Props) => (
  <>
    <Crumbs crumbs={[{ label: 'Home', href: '/' }, { label: page.title, href: null }]} />
    <h1>{page.title}</h1>
    <RichText body={page.body} pictures={page.pictures} linkPaths={page.linkPaths} />
    {form}
    <p className="soft last-changed">
      Last changed on <Day day={changedOn} />
      {versionsPath && <>. <a href={versionsPath}>Older versions of this page</a></>}
    </p>
  </>
)
