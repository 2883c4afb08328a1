import { expect, test } from 'vitest'
import { previewToken, readPreviewToken } from '@/platform/pure/preview-token'

const previewed = { kind: 'articles', id: '11111111-1111-4111-8111-111111111111' } as const
const at = (now: number, secret = 'a secret') => ({ secret, now })

test('a token names what it shows, for half a minute', () => {
  const token = previewToken(previewed, at(1_000))
  expect(readPreviewToken(token, at(31_000))).toEqual(previewed)
  expect(readPreviewToken(token, at(31_001))).toBeNull()
})

test('a token names the link of a guest, too', () => {
  const byGuest = { ...previewed, guestLink: '22222222-2222-4222-8222-222222222222' }
  expect(readPreviewToken(previewToken(byGuest, at(0)), at(0))).toEqual(byGuest)
})

test('a token that somebody else made or changed names nothing', () => {
  const [words = '', signature = ''] = previewToken(previewed, at(0)).split('.')
  const forged = Buffer.from(JSON.stringify({ ...previewed, until: 9e15 })).toString('base64url')
  const others = ['', 'none', words, `${words}.`, `${forged}.${signature}`, `${words}.${signature}x`, `.${signature}`, `${words}.${'é'.repeat(signature.length)}`]
  for (const token of [...others, previewToken(previewed, at(0, 'another secret'))]) {
    expect(readPreviewToken(token, at(0))).toBeNull()
  }
})
