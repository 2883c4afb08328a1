import { expect, test } from 'vitest'
import { runSteps } from '../../../scripts/checks/run-steps.mjs'

const passing = { name: 'passing', run: () => ({ problems: [] }) }
const failing = { name: 'failing', run: () => ({ problems: ['a problem'] }) }

test('every step runs even when an earlier one fails', async () => {
  const outcomes = await runSteps([failing, passing], { atOnce: 1, report: () => undefined })
  expect(outcomes.map(({ name, problems }) => [name, problems])).toEqual([['failing', ['a problem']], ['passing', []]])
})

test('a step that throws has failed with what it threw', async () => {
  const broken = { name: 'broken', run: () => { throw new Error('out of order') } }
  const [outcome] = await runSteps([broken], { atOnce: 1, report: () => undefined })
  expect(outcome?.problems.join()).toContain('out of order')
})

test('no more steps run at once than are allowed', async () => {
  let running = 0
  let most = 0
  const step = {
    name: 'step',
    run: async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      return { problems: [] }
    },
  }
  await runSteps([step, step, step, step], { atOnce: 2, report: () => undefined })
  expect(most).toBe(2)
})

test('each outcome is told once, when it is known', async () => {
  const told: string[] = []
  await runSteps([passing, failing], { atOnce: 2, report: ({ name }) => { told.push(name) } })
  expect(told).toEqual(['passing', 'failing'])
})
