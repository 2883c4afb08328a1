import { Crumbs } from '@/ui/crumbs'
import type { PageView } from '../queries'
import type { PageVersion, PublishedText } from '../rules/page-versions'
import { InForce } from './in-force'

type Props = { page: PageView; versions: readonly PageVersion<PublishedText>[]; timeZone: string }

/** What was published of a legal text, the newest first. */
export const PageVersionsPage = ({ page, versions, timeZone }: Props) => (
  <>
    <Crumbs crumbs={[{ label: 'Home', href: '/' }, { label: page.title, href: page.path }, { label: 'Versions', href: null }]} />
    <h1>Versions of “{page.title}”</h1>
    <ol reversed>
      {versions.toReversed().map(({ number, from, until }) => (
        <li key={number}>
          <a href={until === null ? page.path : `${page.path}/versions/${number}`}>Version {number}</a>,{' '}
          <InForce from={from} until={until} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  </>
)
