import { wholeRows } from '../backup/whole-rows'

const READ_BYTES = 65_536

/** Lines that end with a line feed alone: Node's own reader ends them at U+2028 too, which may stand in a text. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const part of wholeRows(source, READ_BYTES)) yield* part.toString().replace(/\n$/, '').split('\n')
}
