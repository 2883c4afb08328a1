import { expect, it } from 'vitest'
import { countRows, wholeRows } from '../../../scripts/backup/whole-rows'

async function partsOf(chunks: string[], partBytes: number): Promise<string[]> {
  const source = async function* () {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
  }
  const parts: string[] = []
  for await (const part of wholeRows(source(), partBytes)) parts.push(part.toString())
  return parts
}

it('gives parts that end with a row, however the rows arrive', async () => {
  expect(await partsOf(['on', 'e\ntwo\nth', 'ree\nfour', '\n'], 5)).toEqual(['one\ntwo\n', 'three\n', 'four\n'])
})

it('gives a row that is longer than a part whole', async () => {
  expect(await partsOf(['a very ', 'long ', 'row\nshort\n'], 3)).toEqual(['a very long row\nshort\n'])
})

it('gives nothing for a table without rows', async () => {
  expect(await partsOf([], 5)).toEqual([])
})

it('counts the rows of a part', () => {
  expect(countRows(Buffer.from('one\ntwo\n'))).toBe(2)
})
