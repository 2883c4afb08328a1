import { expect, it } from 'vitest'
import { isPastGrace, unnamedFiles } from '@/media/rules/unnamed-files'

const files = [
  'knee-0123456789ab.jpg', 'knee-0123456789ab-480x320.avif', 'knee-ba9876543210-160x160.webp', 'notes.txt', 'knee-480x320.avif',
]

it('files without a picture are those of our naming that no picture has', () => {
  expect(unnamedFiles(files, ['knee-0123456789ab.jpg'])).toEqual(['knee-ba9876543210-160x160.webp'])
})

it('names that are not ours protect nothing', () => {
  expect(unnamedFiles(files, ['knee.jpg'])).toHaveLength(3)
})

it('a file is past its grace after a day, and not at its end', () => {
  const stored = new Date('2026-01-01T00:00:00Z')
  expect(isPastGrace(stored, new Date('2026-01-02T00:00:00Z'))).toBe(false)
  expect(isPastGrace(stored, new Date('2026-01-02T00:00:01Z'))).toBe(true)
})
