import { expect, test } from 'vitest'
import { sharedAnswer } from '@/platform/shared-answer'

/** A question whose every answer is its number, and a clock that a test moves. */
function aQuestion() {
  let now = 0
  let asked = 0
  const answer = async () => {
    asked += 1
    const number = asked
    await Promise.resolve()
    if (number === 3) throw new Error('The third question fails.')
    return number
  }
  return { ask: sharedAnswer(answer, 1_000, () => now), pass: (ms: number) => { now += ms } }
}

test('whoever asks at the same time, or within a second of the answer, gets that one', async () => {
  const { ask, pass } = aQuestion()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  pass(999)
  expect(await ask()).toBe(1)
  pass(1)
  expect(await ask()).toBe(2)
})

test('an answer that takes long is waited for by all', async () => {
  const { ask, pass } = aQuestion()
  const first = ask()
  pass(5_000)
  expect(await Promise.all([first, ask()])).toEqual([1, 1])
})

test('a question that failed is asked anew', async () => {
  const { ask, pass } = aQuestion()
  for (const number of [1, 2]) {
    expect(await ask()).toBe(number)
    pass(1_000)
  }
  await expect(ask()).rejects.toThrow('The third question fails.')
  expect(await ask()).toBe(4)
})
