/** What a comment needs in order to be put in its place. */
type Placed = { id: string; parentId: string | null }

/** A comment with its answers. */
export type Thread<Row> = Row & { answers: Row[] }

/** Comments in the order of writing, each with the answers to it; answers whose comment is gone go too. */
export const commentThreads = <Row extends Placed>(rows: readonly Row[]): Thread<Row>[] =>
  rows
    .filter(({ parentId }) => parentId === null)
    .map((row) => ({ ...row, answers: rows.filter(({ parentId }) => parentId === row.id) }))
