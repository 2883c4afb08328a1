import { expect, test } from 'vitest'
import { checkSteps, preparingSteps } from '../../../scripts/checks/steps.mjs'
import { writtenTree } from '../../support/checks/written-tree'

const config = { 'payload.config.ts': '', 'scripts/generate.mjs': '' }

test('what is generated is made first when a part of it is missing', () => {
  const types = { 'src/generated/payload-types.ts': '' }
  expect(preparingSteps(writtenTree({ ...config, ...types })).map(({ name }) => name)).toEqual(['generate'])
  expect(preparingSteps(writtenTree(config)).map(({ name }) => name)).toEqual(['generate'])
})

test('what is generated is not made again', () => {
  const generated = { 'src/generated/payload-types.ts': '', 'src/generated/import-map.js': '' }
  expect(preparingSteps(writtenTree({ ...config, ...generated }))).toEqual([])
})

test('every check has a name of its own, and the slowest comes first', () => {
  const names = checkSteps(writtenTree({ 'package.json': '{}' })).map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(names[0]).toBe('lint')
})

test('a step that cannot read what it needs fails and does not stop the others', async () => {
  const steps = checkSteps(writtenTree({ 'src/lib/loose.ts': '' }))
  const layout = await steps.find(({ name }) => name === 'layout')?.run()
  expect(layout?.problems).toEqual([expect.stringContaining('src/lib')])
  expect(() => steps.find(({ name }) => name === 'dependencies')?.run()).toThrow('package.json')
})
