import { TextLink } from '@/ui/text-link'
import type { SiteView } from '../queries'

/** The foot of every page: who answers for it, and what it is not. */
export const SiteFooter = ({ site, year }: { site: SiteView; year: number }) => (
  <footer className="foot">
    <div className="band">
      {site.footer.length > 0 && (
        <nav aria-label="About this site">
          <ul className="links">
            {site.footer.map(({ label, href }) => <li key={href}><TextLink href={href}>{label}</TextLink></li>)}
          </ul>
        </nav>
      )}
      {site.disclaimer && <p>{site.disclaimer}</p>}
      <p>© {year} {site.name}. All rights reserved.</p>
    </div>
  </footer>
)
