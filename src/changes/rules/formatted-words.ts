import { careLevelNames, isCareLevel } from '@/articles/rules/care-levels'

/** The bits of a text's format that change what is said, as the editor sets them, in words. */
const formats: readonly (readonly [number, string])[] = [
  [4, 'struck out'], [8, 'underlined'], [16, 'as code'], [32, 'lowered'], [64, 'raised'], [128, 'marked'],
  [256, 'in small letters'], [512, 'in capitals'], [1024, 'with capitals'],
]

/** Words with their format, told in words. */
export function formattedWords(words: string, format: unknown): string {
  const bits = typeof format === 'number' ? format : 0
  const names = formats.flatMap(([bit, name]) => ((bits & bit) === 0 ? [] : [name]))
  return `[${names.length > 0 ? names.join(', ') : 'in another format'}: ${words}]`
}

const lists: ReadonlyMap<unknown, string> = new Map([['bullet', 'bulleted list'], ['number', 'numbered list'], ['check', 'check list']])

/** What list an item stands in. */
export function listWords({ kind, start }: { kind?: unknown; start?: unknown }): string {
  const name = lists.get(kind) ?? 'list'
  return kind === 'number' && typeof start === 'number' && start !== 1 ? `${name} from ${start}` : name
}

/** How soon a card tells to get care. */
export const careWords = (level: unknown): string =>
  isCareLevel(level) ? `card “${careLevelNames[level]}”` : 'card of another level'

/** `h2` as a reader meets it. */
export const headingWords = (level: string): string => `level ${level.replace(/^h/, '')}`

type Cell = { header: boolean; columns: number; rows: number }

/** Which cells of a row head others, or are wider or higher than one. */
export const rowWords = (cells: readonly Cell[]): string =>
  cells.flatMap(({ header, columns, rows }, place) => [
    ...(header ? [`cell ${place + 1} is a heading`] : []),
    ...(columns > 1 ? [`cell ${place + 1} is ${columns} columns wide`] : []),
    ...(rows > 1 ? [`cell ${place + 1} is ${rows} rows high`] : []),
  ]).join(', ')
