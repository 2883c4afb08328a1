import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { isCareLevel } from './care-levels'
import { clinicalText, type ArticleText, type ClinicalText } from './clinical-text'
import { isFitKey, UNFIT_KEY } from './source-key'

export type ArticleToPublish = {
  text: ClinicalText
  slug: string
  topicId: string | null
  authorIds: readonly string[]
}

const hasPictureWithoutAlt = (part: unknown): boolean => {
  if (Array.isArray(part)) return part.some(hasPictureWithoutAlt)
  if (typeof part !== 'object' || part === null) return false
  const isBare = 'is' in part && part.is === 'picture' && 'alt' in part && part.alt === ''
  return isBare || Object.values(part).some(hasPictureWithoutAlt)
}

type Part = { is: unknown; [key: string]: unknown }

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && 'is' in value

/** All parts of one kind in a text, however deep they stand. */
function partsOf(kind: string, part: unknown): Part[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap((item: unknown) => partsOf(kind, item))
  return isPart(part) && part.is === kind ? [part, ...inside] : inside
}

const hasEmptyCard = (body: unknown): boolean =>
  partsOf('care', body).some(({ level, text }) => !isCareLevel(level) || (Array.isArray(text) && text.length === 0))

function sourceIssues({ body, sources }: ClinicalText): FieldIssue[] {
  const keys = sources.flatMap(({ key }) => (typeof key === 'string' ? key : []))
  const isCited = partsOf('citation', body).every(({ source }) => keys.some((key) => key === source))
  return [
    ...issueWhen(!isCited, 'body', 'The text cites a source that is not in the list. Please choose another one, or take the citation out.'),
    ...issueWhen(keys.length < sources.length, 'sources', 'A source has no key, by which the text can cite it.'),
    ...issueWhen(!keys.every(isFitKey), 'sources', UNFIT_KEY),
    ...issueWhen(new Set(keys).size < keys.length, 'sources', 'Two sources have the same key, so that a citation could mean either. Please change one.'),
    ...issueWhen(sources.some(({ title }) => !title), 'sources', 'A source has no title.'),
  ]
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A stored article, or what is about to be stored. */
export type StoredDraft = ArticleText & { slug?: unknown; topic?: unknown; authors?: unknown }

/** Everything that a stored article still lacks before readers may see it, whoever signed it. */
export const draftIssues = (draft: StoredDraft): FieldIssue[] =>
  publishIssues({
    text: clinicalText(draft),
    slug: lineOf(draft.slug),
    topicId: idOf(draft.topic),
    authorIds: idsOf(draft.authors),
  })

/** Everything that an article still lacks before readers may see it, whoever signed it. */
export function publishIssues({ text, slug, topicId, authorIds }: ArticleToPublish): FieldIssue[] {
  return [
    ...issueWhen(text.title === '', 'title', 'Please give the article a title.'),
    ...issueWhen(slug === '', 'slug', 'Please give the article an address.'),
    ...issueWhen(topicId === null, 'topic', 'Please choose the topic that the article belongs to.'),
    ...issueWhen(text.standfirst === '', 'standfirst', 'Please write the standfirst.'),
    ...issueWhen(text.body.length === 0, 'body', 'The article has no text yet.'),
    ...issueWhen(hasPictureWithoutAlt(text.body), 'body', 'A picture in the text has no alternative text.'),
    ...issueWhen(hasEmptyCard(text.body), 'body', 'A card that tells when to get care is empty.'),
    ...sourceIssues(text),
    ...issueWhen(authorIds.length === 0, 'authors', 'Please name at least one author.'),
  ]
}
