/**
 * Cuts a stream of rows into parts of whole rows, each of about `partBytes` or of one longer row. In COPY's text format
 * a line feed always ends a row.
 */
export async function* wholeRows(source: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const chunk of source) {
    const end = heldBytes + chunk.length < partBytes ? 0 : chunk.lastIndexOf(10) + 1
    if (end === 0) {
      held.push(chunk)
      heldBytes += chunk.length
      continue
    }
    yield Buffer.concat([...held, chunk.subarray(0, end)])
    held = [chunk.subarray(end)]
    heldBytes = chunk.length - end
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

/** How many rows a part has. */
export function countRows(part: Buffer): number {
  let rows = 0
  for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows += 1
  return rows
}
