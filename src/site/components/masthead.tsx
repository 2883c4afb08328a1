import { BrandMark } from '@/ui/brand-mark'
import { TextLink } from '@/ui/text-link'
import type { SiteView } from '../queries'

/** The head of every page: the way home, and the links that the site chose. */
export const Masthead = ({ site }: { site: SiteView }) => (
  <header className="masthead">
    <div className="band">
      <a className="brand" href="/"><BrandMark />{site.name}</a>
      {site.navigation.length > 0 && (
        <nav aria-label="Main">
          <ul className="links">
            {site.navigation.map(({ label, href }) => <li key={href}><TextLink href={href}>{label}</TextLink></li>)}
          </ul>
        </nav>
      )}
    </div>
  </header>
)
