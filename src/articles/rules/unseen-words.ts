import type { ClinicalText } from './clinical-text'
import type { Projected } from './project-nodes'

/** Something that is signed and that the page does not show as words. */
export type UnseenWords =
  | { is: 'picture'; caption: string; words: string }
  | { is: 'link'; text: string; to: string }
  | { is: 'source'; number: number; key: string; addresses: string[] }
  | { is: 'other'; words: string }

type Part = Exclude<Projected, string>

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All words inside something, in their order. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return isPart(value) ? Object.entries(value).flatMap(([key, inner]) => (key === 'is' ? [] : wordsIn(inner))) : []
}

function unseenIn(value: unknown): UnseenWords[] {
  if (Array.isArray(value)) return value.flatMap(unseenIn)
  if (!isPart(value)) return []
  if (value.is === 'picture') return [{ is: 'picture', caption: textOf(value.caption), words: textOf(value.alt) }]
  if (value.is === 'other') return [{ is: 'other', words: wordsIn(value.content).join(' ') }]
  if (value.is !== 'link') return Object.values(value).flatMap(unseenIn)
  return [{ is: 'link', text: wordsIn(value.text).join(''), to: textOf(value.to) }, ...unseenIn(value.text)]
}

const ADDRESS_PARTS = ['url', 'doi', 'pmid'] as const

/**
 * What a doctor signs beside the words that the page shows: what a picture is to those who cannot see it, where links
 * lead, by which keys and addresses the sources are known. `to` of a link is an address, or `collection/id` of a
 * document of this site. A part that the page cannot show is there with all of its words.
 */
export const unseenWords = ({ body, sources }: ClinicalText): UnseenWords[] => [
  ...unseenIn(body),
  ...sources.map((source, index) => ({
    is: 'source' as const,
    number: index + 1,
    key: textOf(source.key),
    addresses: ADDRESS_PARTS.flatMap((part) => (textOf(source[part]) ? [textOf(source[part])] : [])),
  })),
]
