import type { ClinicalText } from '@/articles/rules/clinical-text'
import type { Projected } from '@/articles/rules/project-nodes'
import { canonicalJson } from '@/platform/pure/canonical-json'

/** A text taken apart: its pieces of plain text in their order, and all the rest of it, in which they left a gap. */
export type TakenApart = { runs: string[]; frame: string }

type Value = string | number | boolean | null | undefined | Value[] | { [key: string]: Value }

/**
 * Takes the plain text out of a whole text: introduction, paragraphs, words of pictures. Title, key points, headings,
 * lists, cards, tables, links, citations, sources and whatever is not known stay in the frame. Frame and
 * runs together are the whole text, so that two texts with the same frame differ in their runs alone.
 */
export function plainRuns({ standfirst, body, ...rest }: ClinicalText): TakenApart {
  const runs: string[] = [standfirst]
  const frame = body.map((part) => withGaps(part, runs))
  return { runs, frame: canonicalJson({ ...rest, body: frame }) }
}

/** A gap is no string, so that no written word looks like one. */
const GAP: Value = [true]

function withGaps(part: Projected, runs: string[]): Value {
  if (typeof part === 'string') return part
  if (part.is === 'paragraph') return { ...part, text: openedList(part.text, runs) }
  if (part.is !== 'picture') return part
  return { ...part, alt: taken(part.alt, runs), caption: taken(part.caption, runs) }
}

type Member = Exclude<Projected, string>[string] | undefined

function taken(value: Member, runs: string[]): Value {
  if (typeof value !== 'string') return value ?? null
  runs.push(value)
  return GAP
}

const openedList = (value: Member, runs: string[]): Value =>
  Array.isArray(value)
    ? value.map((part) => (typeof part === 'string' ? taken(part, runs) : withGaps(part, runs)))
    : (value ?? null)
