import { Crumbs } from '@/ui/crumbs'
import { Notice } from '@/ui/notice'
import { RichText } from '@/ui/rich-text'
import type { PageTextView, PageView } from '../queries'
import type { PageVersion, PublishedText } from '../rules/page-versions'
import { InForce } from './in-force'

type Props = { page: PageView; version: PageVersion<PublishedText>; text: PageTextView; timeZone: string }

/** One version of a legal text, as it was, below a word on when it was in force. */
export function PageVersionPage({ page, version: { number, from, until }, text, timeZone }: Props) {
  const crumbs = [
    { label: 'Home', href: '/' },
    { label: page.title, href: page.path },
    { label: 'Versions', href: `${page.path}/versions` },
    { label: `Version ${number}`, href: null },
  ]
  return (
    <>
      <Crumbs crumbs={crumbs} />
      {until === null
        ? <p className="soft">This is the newest version, <InForce from={from} until={null} timeZone={timeZone} />.</p>
        : (
          <Notice>
            <p>
              This is an older version, <InForce from={from} until={until} timeZone={timeZone} />.{' '}
              <a href={page.path}>Read the version that is in force now</a>
            </p>
          </Notice>
        )}
      <h1>{text.title}</h1>
      <RichText body={text.body} pictures={text.pictures} linkPaths={text.linkPaths} />
    </>
  )
}
