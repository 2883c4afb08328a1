import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { runProgram } from '../../../scripts/checks/run-program.mjs'

test('a program that ends with 0 has no problems, whatever it says', async () => {
  expect(await runProgram(tmpdir(), ['-e', 'console.log("fine")'])).toEqual({ problems: [] })
})

test('a program that fails gives what it said on both channels', async () => {
  const { problems } = await runProgram(tmpdir(), ['-e', 'console.log("one"); console.error("two"); process.exitCode = 3'])
  expect(problems.join().split('\n').toSorted()).toEqual(['one', 'two'])
})

test('a program that fails silently is still a problem', async () => {
  const { problems } = await runProgram(tmpdir(), ['-e', 'process.exitCode = 4'])
  expect(problems.join()).toContain('ended with 4')
})
