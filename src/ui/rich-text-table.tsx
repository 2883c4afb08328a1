import type { ReactNode } from 'react'
import { plainText, type RichTextNode } from '@/platform/pure/rich-text'

/** Whether a row names its columns: each of its cells is a heading. */
const isHeadRow = (row: RichTextNode | undefined): boolean => {
  const cells = row?.children ?? []
  return cells.length > 0 && cells.every((cell) => typeof cell.headerState === 'number' && cell.headerState > 0)
}

type TableProps = {
  table: RichTextNode
  /** Its place among the tables of the text, from 1. */
  number: number
  /** The rendered rows, in their order. */
  rows: ReactNode[]
}

/** A table that scrolls sideways by itself where the screen is narrow, by keyboard too. */
export function RichTextTable({ table, number, rows }: TableProps) {
  const first = table.children?.[0]
  const hasHead = isHeadRow(first)
  const columns = hasHead && first?.children ? first.children.map((cell) => plainText(cell).trim()).join(', ') : ''
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard
    <div className="table" role="region" aria-label={`Table ${number}${columns && `: ${columns}`}`} tabIndex={0}>
      <table>
        {hasHead && <thead>{rows.slice(0, 1)}</thead>}
        <tbody>{hasHead ? rows.slice(1) : rows}</tbody>
      </table>
    </div>
  )
}

/** Bit of a cell's `headerState`: the cell stands in a row of headings, so it names a column. */
const NAMES_A_COLUMN = 1

const spanOf = (span: unknown): number | undefined => (typeof span === 'number' && span > 1 ? span : undefined)

/** A cell of a table; a heading says whether it names its column or its row. */
export function RichTextCell({ cell, children }: { cell: RichTextNode; children: ReactNode }) {
  const headerState = typeof cell.headerState === 'number' ? cell.headerState : 0
  const spans = { colSpan: spanOf(cell.colSpan), rowSpan: spanOf(cell.rowSpan) }
  if (headerState === 0) return <td {...spans}>{children}</td>
  return <th scope={headerState & NAMES_A_COLUMN ? 'col' : 'row'} {...spans}>{children}</th>
}
