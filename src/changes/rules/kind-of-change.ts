import type { ClinicalText } from '@/articles/rules/clinical-text'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { listDifferences } from '@/platform/pure/word-differences'
import { isEditorialEdit } from './is-editorial-edit'
import type { IsWord } from './is-misspelling'
import { plainRuns } from './plain-runs'
import { textBlocks, type TextBlock } from './text-blocks'

/** A block of the text that is not as it was. Words are `null` where there was, or is, no such block. */
export type Change = { kind: 'editorial' | 'clinical'; part: string; before: string | null; after: string | null }

export type KindOfChange = { kind: 'identical' | 'editorial' | 'clinical'; changes: Change[] }

/**
 * Decides what happened between two texts that a doctor signs, or would: nothing; nothing but slips of the pen; or
 * something that a doctor must read. In doubt it is clinical. `isWord` knows the language. Source: decision 014.
 */
export function kindOfChange(before: ClinicalText, after: ClinicalText, isWord: IsWord): KindOfChange {
  if (canonicalJson(before) === canonicalJson(after)) return { kind: 'identical', changes: [] }
  const told = listDifferences(textBlocks(before), textBlocks(after), keyOf)
    .flatMap((stretch) => ('same' in stretch ? [] : changesIn(stretch.removed, stretch.added, isWord)))
  if (hasSlipsAlone(before, after, isWord)) return { kind: 'editorial', changes: told.map(asKind('editorial')) }
  const isTold = told.some(({ kind }) => kind === 'clinical')
  return { kind: 'clinical', changes: isTold ? told : [...told, UNTOLD] }
}

/** What no block tells, such as where a list ends, is clinical like all else that is not known. */
const UNTOLD: Change = { kind: 'clinical', part: 'Layout', before: null, after: null }

const asKind = (kind: Change['kind']) => (change: Change): Change => ({ ...change, kind })

function hasSlipsAlone(before: ClinicalText, after: ClinicalText, isWord: IsWord): boolean {
  const [old, new_] = [plainRuns(before), plainRuns(after)]
  return old.frame === new_.frame && areSlips(old.runs, new_.runs, isWord)
}

const areSlips = (before: readonly string[], after: readonly string[], isWord: IsWord): boolean =>
  before.length === after.length
  && before.every((run, index) => run === after[index] || isEditorialEdit(run, after[index] ?? '', isWord))

const keyOf = ({ shape, runs }: TextBlock): string => JSON.stringify([shape, runs])

/** Blocks are compared one by one where there are as many as before; else each has come or gone. */
function changesIn(removed: readonly TextBlock[], added: readonly TextBlock[], isWord: IsWord): Change[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index): Change => {
    const [old, new_] = [removed[index], added[index]]
    const hasBoth = old !== undefined && new_ !== undefined && removed.length === added.length
    const isEditorial = hasBoth && isSlip(old, new_, isWord)
    return {
      kind: isEditorial ? 'editorial' : 'clinical',
      part: new_?.part ?? old?.part ?? '',
      before: old?.words ?? null,
      after: new_?.words ?? null,
    }
  })
}

/** Whether a block of plain text differs in slips alone. */
const isSlip = (before: TextBlock, after: TextBlock, isWord: IsWord): boolean =>
  before.isPlain && after.isPlain && before.shape === after.shape && areSlips(before.runs, after.runs, isWord)
