import { expect, test } from 'vitest'
import { careHeadings, careLevelNames, careLevels, isCareLevel } from '@/articles/rules/care-levels'

test('each level has a name and a heading of its own', () => {
  expect(careLevels).toEqual(['emergency', 'urgent', 'nonUrgent'])
  expect(new Set(careLevels.map((level) => careLevelNames[level])).size).toBe(3)
  expect(new Set(careLevels.map((level) => careHeadings[level])).size).toBe(3)
})

test('only the three are levels', () => {
  expect(careLevels.every(isCareLevel)).toBe(true)
  expect(['soon', '', null, undefined, 1, 'constructor'].some(isCareLevel)).toBe(false)
})
