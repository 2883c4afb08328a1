import type { ReactNode } from 'react'
import type { SiteView } from '../queries'

type Props = { site: SiteView; topics: ReactNode; newest: ReactNode; recentlyReviewed: ReactNode }

/** The front of the site: what it is for, its topics, and what is new. A part without content is left out. */
export const HomePage = ({ site, topics, newest, recentlyReviewed }: Props) => (
  <>
    <div className="statement">
      <h1 className={site.statement ? 'unseen' : undefined}>{site.name}</h1>
      {site.statement && <p>{site.statement}</p>}
    </div>
    {topics && <section aria-labelledby="topics"><h2 id="topics">Topics</h2>{topics}</section>}
    <div className="columns">
      {newest && <section aria-labelledby="newest"><h2 id="newest">New articles</h2>{newest}</section>}
      {recentlyReviewed && (
        <section aria-labelledby="reviewed"><h2 id="reviewed">Recently reviewed</h2>{recentlyReviewed}</section>
      )}
    </div>
  </>
)
