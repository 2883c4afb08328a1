import { ArticleList } from '@/articles/components/article-list'
import { listArticlesBy, listArticlesById, type ArticleLink } from '@/articles/queries'
import { findPortrait } from '@/media/queries'
import { personGraph } from '@/people/components/person-graph'
import { PersonPage } from '@/people/components/person-page'
import type { PersonView } from '@/people/queries'
import { env } from '@/platform/env'
import { findReviewDates, findReviewedBy } from '@/reviews/queries'
import { JsonLd } from '@/ui/json-ld'
import { Portrait, PORTRAIT_SIDE } from '@/ui/portrait'
import { loadRequest, loadSite } from '../load-site'

/** A person with what they wrote and reviewed; a review that no longer covers the text is not counted. */
export async function PersonScreen({ person }: { person: PersonView }) {
  const req = await loadRequest()
  const { timeZone } = await loadSite()
  const wrote = await listArticlesBy(req, person.id)
  const signed = await listArticlesById(req, await findReviewedBy(req, person.id))
  const reviewedOn = await findReviewDates(req, [...wrote, ...signed], timeZone)
  const listOf = (articles: readonly ArticleLink[]) =>
    articles.length > 0 && <ArticleList articles={articles} reviewedOn={reviewedOn} headingLevel={3} isShort />
  const reviewed = signed.filter(({ id }) => reviewedOn.has(id))
  const portrait = person.photoId === null ? null : await findPortrait(req, person.photoId, PORTRAIT_SIDE)
  return (
    <>
      <PersonPage
        person={person}
        photo={portrait && <Portrait portrait={portrait} />}
        wrote={listOf(wrote)}
        reviewed={listOf(reviewed)}
      />
      <JsonLd graph={personGraph({ person, photoPath: portrait?.url ?? null, siteUrl: env.siteUrl })} />
    </>
  )
}
