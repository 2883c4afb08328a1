import type { Metadata } from 'next'
import { findPlace } from '../load-place'
import { loadStanding } from '../load-standing'
import { loadSamplePeople } from '../load-sample-people'
import { loadSite } from '../load-site'
import { hiddenMetadata, pageMetadata } from '../page-metadata'
import { ArticleScreen } from '../screens/article-screen'
import { GlossaryScreen } from '../screens/glossary-screen'
import { HomeScreen } from '../screens/home-screen'
import { NotFoundScreen } from '../screens/not-found-screen'
import { PageScreen } from '../screens/page-screen'
import { PageVersionScreen } from '../screens/page-version-screen'
import { PageVersionsScreen } from '../screens/page-versions-screen'
import { MovedPage } from '@/site/components/moved-page'
import { dayOf } from '@/platform/pure/plain-date'
import { isForSearchEngines } from '@/sign-offs/rules/is-for-search-engines'
import { ReviewHistoryScreen } from '../screens/review-history-screen'
import { TopicScreen } from '../screens/topic-screen'

type Props = { params: Promise<{ path?: string[] }> }

export const dynamicParams = true
export const revalidate = false

/** No page is made by the build, which has no database: each is made when it is first asked for, and then kept. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await findPlace((await params).path ?? [])
  switch (place.kind) {
    case 'home': {
      const { name, statement } = await loadSite()
      return pageMetadata({ title: name, description: statement, path: '/' })
    }
    case 'page':
      return pageMetadata(place.page)
    case 'page-versions':
      return hiddenMetadata(`Versions: ${place.page.title}`)
    case 'page-version':
      return hiddenMetadata(`${place.page.title}, version ${place.version.number}`)
    case 'topic': {
      const { title, introduction, path } = place.topic
      return pageMetadata({ title, description: introduction, path: `/${path}` })
    }
    case 'article': {
      const { id, title, standfirst, path, textDigest, meta } = place.article
      const words = { title: meta.title || title, description: meta.description || standfirst }
      const metadata = await pageMetadata({ ...words, path, image: meta.imageId, type: 'article' })
      const standing = await loadStanding(id, textDigest)
      const review = standing.kind === 'reviewed' ? standing.review : null
      const samples = await loadSamplePeople(place.article, review)
      const { timeZone, reviews: { overdueGraceDays } } = await loadSite()
      const today = dayOf(new Date(), timeZone)
      const hasSamplePeople = samples.names.length > 0
      const isListed = isForSearchEngines({ review, today, overdueGraceDays, hasSamplePeople })
      return isListed ? metadata : { ...metadata, robots: { index: false } }
    }
    case 'review-history':
      return hiddenMetadata(`How this page was reviewed: ${place.article.title}`)
    case 'glossary':
      return pageMetadata({ title: 'Glossary', description: 'Words from our articles, in plain language.', path: '/glossary' })
    case 'redirect':
      return hiddenMetadata('Moved')
    case 'nothing':
      return hiddenMetadata('Page not found')
  }
}

export default async function Page({ params }: Props) {
  const place = await findPlace((await params).path ?? [])
  switch (place.kind) {
    case 'home':
      return <HomeScreen />
    case 'page':
      return <PageScreen page={place.page} />
    case 'page-versions':
      return <PageVersionsScreen page={place.page} />
    case 'page-version':
      return <PageVersionScreen {...place} />
    case 'topic':
      return <TopicScreen topic={place.topic} />
    case 'article':
      return <ArticleScreen article={place.article} />
    case 'review-history':
      return <ReviewHistoryScreen article={place.article} />
    case 'glossary':
      return <GlossaryScreen />
    case 'redirect':
      return <MovedPage to={place.to} />
    case 'nothing':
      return <NotFoundScreen />
  }
}
