import { expect, test } from 'vitest'
import { previewAddress, previewPagePath, readPreviewToken } from '@/platform/preview-address'

const previewed = { kind: 'articles', id: '11111111-1111-4111-8111-111111111111' } as const

const tokenAt = (now: number): string => previewPagePath(previewed, now).split('/').at(-1) ?? ''

test('an address made here names what it shows, for half a minute', () => {
  expect(readPreviewToken(tokenAt(1_000), 31_000)).toEqual(previewed)
  expect(readPreviewToken(tokenAt(1_000), 31_001)).toBeNull()
})

test('an address that somebody else made or changed names nothing', () => {
  const [words = '', signature = ''] = tokenAt(0).split('.')
  const forged = Buffer.from(JSON.stringify({ ...previewed, until: 9e15 })).toString('base64url')
  for (const token of ['', 'none', words, `${words}.`, `${forged}.${signature}`, `${words}.${signature}x`, `.${signature}`]) {
    expect(readPreviewToken(token, 0)).toBeNull()
  }
})

test('the address that people use names kind and id', () => {
  expect(previewAddress(previewed)).toMatch(/\/preview\/articles\/11111111-1111-4111-8111-111111111111$/)
})
