import type { PersonLink } from '@/people/queries'
import type { Crumb } from '@/ui/crumbs'
import type { ArticleView, SourceView } from '../queries'
import type { ArticleDays } from './article-head'
import { doiAddress, pubmedAddress } from './source-list'

/** The part of a review that machines are told of. */
export type ReviewFact = {
  reviewer: string
  reviewerPath: string | null
  reviewedOn: string
  /** Whether the reviewer is a made-up sample person; then machines are told of no review at all. */
  isSample: boolean
}

type Subject = {
  article: ArticleView
  days: ArticleDays
  crumbs: readonly Crumb[]
  /** `null` where no signature covers the text; then nothing is said about a review. */
  review: ReviewFact | null
  /** What was wrong and is put right, newest first; days are calendar days. */
  corrections: readonly { on: string; text: string }[]
  site: { name: string; url: string }
}

/**
 * An article in the vocabulary of schema.org: the page, which carries the review; the article in it; the way to it. Of
 * made-up people it tells nothing.
 */
export function articleGraph(subject: Subject): object {
  const { article, days, crumbs, corrections, site } = subject
  const authors = article.authors.filter(({ isSample }) => !isSample)
  const url = site.url + article.path
  const dates = { ...(days.publishedOn && { datePublished: days.publishedOn }), dateModified: days.changedOn }
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'MedicalWebPage',
        '@id': url,
        url,
        name: article.title,
        description: article.standfirst,
        inLanguage: 'en',
        isPartOf: { '@type': 'WebSite', name: site.name, url: `${site.url}/` },
        ...dates,
        ...reviewOf(subject),
        breadcrumb: { '@type': 'BreadcrumbList', '@id': `${url}#breadcrumb` },
        mainEntity: { '@type': 'Article', '@id': `${url}#article` },
      },
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        headline: article.title,
        description: article.standfirst,
        inLanguage: 'en',
        ...dates,
        ...(authors.length > 0 && { author: authors.map((author) => personOf(author, site.url)) }),
        publisher: { '@type': 'Organization', name: site.name, url: `${site.url}/` },
        mainEntityOfPage: { '@id': url },
        ...(corrections.length > 0 && { correction: corrections.map(correctionOf) }),
        ...(article.sources.length > 0 && { citation: article.sources.map(citationOf) }),
      },
      { '@type': 'BreadcrumbList', '@id': `${url}#breadcrumb`, itemListElement: stepsOf(crumbs, { site: site.url, url }) },
    ],
  }
}

const personOf = ({ printedName, path }: PersonLink, siteUrl: string) => ({
  '@type': 'Person',
  name: printedName,
  url: siteUrl + path,
})

const correctionOf = ({ on, text }: Subject['corrections'][number]) =>
  ({ '@type': 'CorrectionComment', datePublished: on, text })

const reviewOf = ({ review, site }: Subject) =>
  review && !review.isSample && {
    lastReviewed: review.reviewedOn,
    reviewedBy: {
      '@type': 'Person',
      name: review.reviewer,
      ...(review.reviewerPath !== null && { url: site.url + review.reviewerPath }),
    },
  }

const stepsOf = (crumbs: readonly Crumb[], { site, url }: { site: string; url: string }) =>
  crumbs.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: href === null ? url : site + href,
  }))

const citationOf = ({ title, authors, publisher, year, url, doi, pmid }: SourceView) => {
  const addresses = [url, doi && doiAddress(doi), pmid && pubmedAddress(pmid)].filter(Boolean)
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(authors && { author: authors }),
    ...(publisher && { publisher }),
    ...(year !== null && { datePublished: String(year) }),
    ...(addresses.length > 0 && { url: addresses[0], sameAs: addresses }),
  }
}
