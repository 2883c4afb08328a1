import { expect, it } from 'vitest'
import { Turnstile, TurnstileFull } from '@/platform/turnstile'

/** An act that ends when it is told to. */
function anAct() {
  let end: (failure?: Error) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => {
    end = (failure) => (failure ? reject(failure) : resolve())
  })
  const state = { hasBegun: false }
  const act = async (): Promise<void> => {
    state.hasBegun = true
    await ended
  }
  return { act, state, end: (failure?: Error) => end(failure) }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('so many go on at once, so many wait, and whoever comes then is sent away at once', async () => {
  const turnstile = new Turnstile({ places: 1, waiting: 1 })
  const [first, second, third] = [anAct(), anAct(), anAct()]
  const passed = [turnstile.pass(first.act), turnstile.pass(second.act)]
  await expect(turnstile.pass(third.act)).rejects.toThrow(TurnstileFull)
  await settle()
  expect([first, second, third].map(({ state }) => state.hasBegun)).toEqual([true, false, false])
  first.end()
  await settle()
  expect(second.state.hasBegun).toBe(true)
  second.end()
  await Promise.all(passed)
})

it('an act that fails gives its place back', async () => {
  const turnstile = new Turnstile({ places: 1, waiting: 0 })
  const failing = anAct()
  const failed = turnstile.pass(failing.act)
  failing.end(new Error('no'))
  await expect(failed).rejects.toThrow('no')
  expect(await turnstile.pass(() => Promise.resolve('done'))).toBe('done')
})

it('places are handed on in the order of coming', async () => {
  const turnstile = new Turnstile({ places: 2, waiting: 10 })
  const order: number[] = []
  await Promise.all([1, 2, 3, 4, 5].map((number) => turnstile.pass(async () => {
    order.push(number)
    await settle()
  })))
  expect(order).toEqual([1, 2, 3, 4, 5])
})
