import type { Block } from './block'
import type { AuthorKey, DoctorKey } from './people'
import type { TopicSlug } from './topics'

/** A work that an article leans on. `key` is unique within the article; identifiers are left out when in doubt. */
export type SampleSource = {
  key: string
  title: string
  authors?: string
  publisher: string
  year?: number
  url?: string
  doi?: string
  pmid?: string
  /** The day on which somebody made sure that the work exists as it is named here. */
  checkedOn?: string
}

type Written = {
  title: string
  slug: string
  topic: TopicSlug
  standfirst: string
  takeaways: string[]
  author: AuthorKey
  reviewer: DoctorKey
  body: Block[]
  sources: SampleSource[]
  meta: { title: string; description: string }
  /** Left out where the interval of the topic counts. */
  reviewIntervalMonths?: number
  changeNote?: string
}

/** How far an article of the demonstration has come on its way to readers. `scheduled` is signed and goes out later. */
type Standing =
  | { state: 'draft' | 'in-review' | 'signed' | 'scheduled' | 'published' }
  | { state: 'changes-requested'; note: string }

/** An article of the demonstration. */
export type SampleArticle = Written & Standing
