import type { ArticleView } from '@/articles/queries'
import { loadPerson } from './load-person'

type Reviewer = { reviewer: string; reviewerPath: string | null }

/** The made-up sample people who stand as authors of an article or signed it, by their printed names. */
type SamplePeople = { names: string[]; isReviewerSample: boolean }

async function isSample({ reviewerPath }: Reviewer): Promise<boolean> {
  const slug = reviewerPath?.split('/').at(-1) ?? ''
  return (await loadPerson(slug))?.isSample ?? false
}

/** Who behind an article is made up. `review` is the one that readers are told of, or `null`. */
export async function loadSamplePeople({ authors }: ArticleView, review: Reviewer | null): Promise<SamplePeople> {
  const isReviewerSample = review !== null && (await isSample(review))
  const sampleAuthors = authors.filter((author) => author.isSample).map(({ printedName }) => printedName)
  const names = isReviewerSample ? [...sampleAuthors, review.reviewer] : sampleAuthors
  return { names: [...new Set(names)], isReviewerSample }
}
