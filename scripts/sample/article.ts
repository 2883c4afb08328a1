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
}

/** An article of the demonstration. `in-review` is a draft that was sent to its reviewer and is not signed yet. */
export type SampleArticle = {
  state: 'published' | 'in-review'
  title: string
  slug: string
  topic: TopicSlug
  standfirst: string
  author: AuthorKey
  reviewer: DoctorKey
  body: Block[]
  sources: SampleSource[]
}
