import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'
import { idOf, idsOf } from '@/platform/pure/ids'
import { richTextIssues } from '@/platform/pure/rich-text-issues'
import { intervalVerdict } from '@/topics/rules/interval-verdict'
import { isCareLevel, MAX_CARE_HEADING } from './care-levels'
import { clinicalText, type ArticleText, type ClinicalText } from './clinical-text'
import { isFitKey, UNFIT_KEY } from './source-key'

export type ArticleToPublish = {
  text: ClinicalText
  slug: string
  topicId: string | null
  authorIds: readonly string[]
  /** What is stored, with that in it which the projection smooths over. */
  stored: StoredDraft
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
export type StoredDraft = ArticleText & {
  slug?: unknown
  topic?: unknown
  authors?: unknown
  reviewIntervalMonths?: unknown
  correction?: unknown
  firstPublishedAt?: unknown
}

/** Everything that a stored article still lacks before readers may see it, whoever signed it. */
export const draftIssues = (draft: StoredDraft): FieldIssue[] =>
  publishIssues({
    text: clinicalText(draft),
    slug: lineOf(draft.slug),
    topicId: idOf(draft.topic),
    authorIds: idsOf(draft.authors),
    stored: draft,
  })

/** The blocks that a text may hold when it goes to its readers, by the kind of their node. */
export const KNOWN_BLOCKS = { block: ['care'], inlineBlock: ['citation'] }

/** The first and the last year that a source may be of. */
export const [FIRST_YEAR, LAST_YEAR] = [1800, 2200]

const isFitYear = (year: number | null | undefined): boolean =>
  year === null || year === undefined || (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)

/** What is in the fields and cannot be published; all that Payload itself would refuse when it publishes. */
function storedIssues({ takeaways, sources, reviewIntervalMonths, ...draft }: StoredDraft): FieldIssue[] {
  const correctsNothing = lineOf(draft.correction) !== '' && !draft.firstPublishedAt
  const hasEmptyPoint = (takeaways ?? []).some(({ text }) => lineOf(text) === '')
  const hasUnfitYear = (sources ?? []).some(({ year }) => !isFitYear(year))
  const verdict = intervalVerdict(reviewIntervalMonths)
  return [
    ...issueWhen(hasEmptyPoint, 'takeaways', 'A key point is empty. Please write it, or take it out.'),
    ...issueWhen(correctsNothing, 'correction', 'Readers have never had this article, so there is nothing to correct yet. Please leave the correction empty.'),
    ...issueWhen(hasUnfitYear, 'sources', `The year of a source is not one from ${FIRST_YEAR} to ${LAST_YEAR}.`),
    ...(verdict === true ? [] : [{ field: 'reviewIntervalMonths', message: verdict }]),
  ]
}

/** Everything that an article still lacks before readers may see it, whoever signed it. */
export function publishIssues({ text, slug, topicId, authorIds, stored }: ArticleToPublish): FieldIssue[] {
  return [
    ...issueWhen(text.title === '', 'title', 'Please give the article a title.'),
    ...issueWhen(slug === '', 'slug', 'Please give the article an address.'),
    ...issueWhen(topicId === null, 'topic', 'Please choose the topic that the article belongs to.'),
    ...issueWhen(text.standfirst === '', 'standfirst', 'Please write the standfirst.'),
    ...issueWhen(text.body.length === 0, 'body', 'The article has no text yet.'),
    ...issueWhen(hasPictureWithoutAlt(text.body), 'body', 'A picture in the text has no alternative text.'),
    ...issueWhen(hasEmptyCard(text.body), 'body', 'A card that tells when to get care is empty.'),
    ...richTextIssues('body', stored.body, KNOWN_BLOCKS),
    ...issueWhen(
      partsOf('care', text.body).some(({ heading }) => String(heading).length > MAX_CARE_HEADING),
      'body',
      `The heading of a card that tells when to get care is longer than ${MAX_CARE_HEADING} characters.`,
    ),
    ...sourceIssues(text),
    ...storedIssues(stored),
    ...issueWhen(authorIds.length === 0, 'authors', 'Please name at least one author.'),
  ]
}
