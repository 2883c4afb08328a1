import type { CareLevel } from '@/articles/rules/care-levels'
import type { SampleImageKey } from './images'

/**
 * Text, or text with one meaning. `to` is an address on this site (`/…`) or a full one (`https:`, `mailto:`); a term of
 * the glossary is `/glossary#term`. `cite` is the key of one of the article's own sources.
 */
export type Inline = string | { strong: string } | { em: string } | { link: string; to: string } | { cite: string }

/** One block of a sample body; the seed turns each into its Lexical node. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'image'; image: SampleImageKey }
  | { kind: 'care'; level: CareLevel; heading: string; signs: Inline[][] }

type Item = string | Inline[]

const asParts = (item: Item): Inline[] => (typeof item === 'string' ? [item] : item)

/** A heading; level 1 is the title of the page itself. */
export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })

/** A paragraph of the given parts, joined as they stand, without added spaces. */
export const paragraph = (...parts: Inline[]): Block => ({ kind: 'paragraph', parts })

/** A list whose order has no meaning. */
export const bullets = (...items: Item[]): Block => ({ kind: 'list', ordered: false, items: items.map(asParts) })

/** A numbered list: things to do one after the other. */
export const steps = (...items: Item[]): Block => ({ kind: 'list', ordered: true, items: items.map(asParts) })

/** A table with one row of headings; the first cell of each row names the row. */
export const table = (head: string[], ...rows: string[][]): Block => ({ kind: 'table', head, rows })

/** One of the project's own drawings, with its caption. */
export const image = (key: SampleImageKey): Block => ({ kind: 'image', image: key })

const cardHeadings: Readonly<Record<CareLevel, string>> = {
  emergency: 'Call your emergency number now',
  urgent: 'Get medical advice today',
  nonUrgent: 'Make an appointment',
}

/** A card that tells when to get care: the signs, each a sentence, under the heading of its level. */
export const care = (level: CareLevel, ...signs: Item[]): Block =>
  ({ kind: 'care', level, heading: cardHeadings[level], signs: signs.map(asParts) })
