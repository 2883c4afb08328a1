import { expect, it } from 'vitest'
import { isAboutCover, isTakenBack, textCover, type CoverEntry } from '@/sign-offs/rules/text-cover'

const signed = (digest: unknown) => ({ id: 'x', act: 'article.signed-off', facts: { digest } })

it('a text is covered by a signature of its digest, however old', () => {
  expect(textCover([signed('d1'), signed('d2')], 'd1')).toBe('signed')
  expect(textCover([signed('d1'), signed('d2')], 'd2')).toBe('signed')
})

it.each([
  ['nothing', []],
  ['a signature of another text', [signed('d2')]],
  ['a publication', [{ id: 'x', act: 'article.published', facts: { digest: 'd1' } }]],
  ['facts without a digest', [signed(undefined), { id: 'x', act: 'article.signed-off', facts: null }]],
])('%s covers no text', (_, entries) => {
  expect(textCover(entries, 'd1')).toBeNull()
})

it('a text without a digest is covered by nothing', () => {
  expect(textCover([signed('')], '')).toBeNull()
})

it('tells which acts decide', () => {
  expect(isAboutCover('article.signed-off')).toBe(true)
  expect(isAboutCover('article.withdrawn')).toBe(true)
  expect(isAboutCover('article.published')).toBe(true)
  expect(isAboutCover('article.submitted')).toBe(false)
  expect(isAboutCover('toString')).toBe(false)
})

const entry = (id: string, act: string, facts: object): CoverEntry => ({ id, act: `article.${act}`, facts })
const sign = (id: string, digest = 'd1') => entry(id, 'signed-off', { digest })
const confirm = (id: string, signOff: string, digest = 'd1') => entry(id, 'editorial-confirmed', { digest, signOff })
const urge = (id: string, digest = 'd1') => entry(id, 'published-urgently', { digest })
const takeDown = entry('t', 'unpublished', { digest: 'd1' })
const publish = (digest: string) => entry(`p-${digest}`, 'published', { digest })
const withdraw = (signOff: string) => entry(`w-${signOff}`, 'withdrawn', { signOff })

it.each([
  ['a confirmation that only a typing mistake was mended', [sign('s', 'd0'), confirm('e', 's')], 'editorial'],
  ['a signature after a confirmation', [sign('s', 'd0'), confirm('e', 's'), sign('t')], 'signed'],
  ['an urgent publication', [urge('u')], 'urgent'],
  ['a signature after an urgent publication', [urge('u'), sign('s')], 'signed'],
  ['a signature that was taken back', [sign('s'), withdraw('s')], 'withdrawn'],
  ['one of two signatures that was taken back', [sign('s'), sign('t'), withdraw('t')], 'signed'],
  ['both', [sign('s'), sign('t'), withdraw('t'), withdraw('s')], 'withdrawn'],
  ['a signature after a withdrawal', [sign('s'), withdraw('s'), sign('t')], 'signed'],
  ['a confirmation whose signature was taken back', [sign('s', 'd0'), confirm('e', 's'), withdraw('s')], 'withdrawn'],
  ['a confirmation that the doctor took back', [sign('s', 'd0'), confirm('e', 's'), withdraw('e')], 'withdrawn'],
  ['an urgent publication, signed, and the signature taken back', [urge('u'), sign('s'), withdraw('s')], 'withdrawn'],
  ['a signature taken back, then published urgently', [sign('s'), withdraw('s'), urge('u')], 'urgent'],
  ['an urgent publication that was taken down', [urge('u'), takeDown], null],
  ['one that was taken down, and published urgently once more', [urge('u'), takeDown, urge('v')], 'urgent'],
  ['an urgent publication, as it came out', [urge('u'), publish('d1')], 'urgent'],
  ['an urgent publication that another text replaced', [urge('u'), publish('d1'), sign('s', 'd2'), publish('d2')], null],
  ['one that was replaced, and published urgently once more', [urge('u'), publish('d2'), urge('v'), publish('d1')], 'urgent'],
  ['a signature under a text that another one replaced', [sign('s'), publish('d1'), publish('d2')], 'signed'],
  ['a signature under a text that was taken down', [sign('s'), takeDown], 'signed'],
  ['a signature taken back under a text that was taken down', [sign('s'), withdraw('s'), takeDown], 'withdrawn'],
  ['an exception for another text', [urge('u', 'd2'), confirm('e', 's', 'd2')], null],
] as const)('%s', (_, entries, cover) => {
  expect(textCover(entries, 'd1')).toBe(cover)
})

it('tells what was taken back', () => {
  expect(isTakenBack([sign('s'), withdraw('s')], sign('s'))).toBe(true)
  expect(isTakenBack([sign('s')], sign('s'))).toBe(false)
})
