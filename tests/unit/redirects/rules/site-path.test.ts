import { describe, expect, test } from 'vitest'
import {
  parseElsewhere, parsePart, parsePlace, parseSource, partHref, partText, placeHref, placeText, sitePath,
} from '@/redirects/rules/site-path'

describe('the one form of a path', () => {
  test.each([
    ['/knee-pain', '/knee-pain'],
    ['/knee-pain/', '/knee-pain'],
    ['/', '/'],
    ['/2019/05/Old_Page.html', '/2019/05/Old_Page.html'],
    ['/old%20page', '/old page'],
    ['/gr%C3%BC%C3%9Fe', '/grüße'],
    ['/gru\u0308n', '/grün'],
  ])('%s is %s', (written, path) => {
    expect(sitePath(written)).toBe(path)
  })

  test.each([
    'knee-pain', '', '//elsewhere.example', '/a//b', '/a/../b', '/.//b', '/%2e%2e/b', '/a%2Fb', '/a\\b', '/a%5Cb', '/a?b', '/a#b',
    '/a%3Fb', '/a%23b', '/a%00', '/a%0Ab', '/a%ff', '/a%', `/${'a'.repeat(500)}`,
  ])('%s is none', (written) => {
    expect(sitePath(written)).toBeNull()
  })
})

test('a redirect leads away from a path that the site does not answer by itself', () => {
  expect(parseSource(' /old ')).toEqual({ ok: true, value: '/old' })
  expect(parseSource('/people/dr-old')).toEqual({ ok: true, value: '/people/dr-old' })
  expect(parseSource('old')).toEqual({ ok: false, refusal: 'no-path' })
  for (const needed of ['/', '/admin', '/admin/x', '/api', '/replies/x', '/_next/static']) {
    expect(parseSource(needed)).toEqual({ ok: false, refusal: 'needed-by-site' })
  }
})

test('a place on this site may have a fragment, and no query', () => {
  expect(parsePlace('/glossary#migraine')).toEqual({ path: '/glossary', fragment: 'migraine' })
  expect(parsePlace('/about#')).toEqual({ path: '/about', fragment: '' })
  expect(parsePlace('/')).toEqual({ path: '/', fragment: '' })
  for (const unfit of ['/search?q=a', '/a#b#c', '//elsewhere.example#a', 'https://elsewhere.example']) {
    expect(parsePlace(unfit)).toBeNull()
  }
})

test.each(['/', '/about', '/old page#gr\u00fcn', '/100%25/a'])('a browser is led to %s, escaped, and to no other site', (written) => {
  const place = parsePlace(written)
  const href = placeHref(place ? placeText(place) : '')
  expect(href).toMatch(/^\/(?:[\w.~%-][\w.~%/-]*)?(?:#[\w.~%-]+)?$/)
  expect(parsePlace(href)).toEqual(place)
})

test('another site is a complete https address, without a name and a password, that is not this site', () => {
  const site = 'https://healthool.example'
  expect(parseElsewhere(' https://elsewhere.example/a?b#c ', site)).toBe('https://elsewhere.example/a?b#c')
  for (const unfit of [
    'http://elsewhere.example', '//elsewhere.example', '/about', 'javascript:alert(1)', 'https://a:b@elsewhere.example', '',
    'https://healthool.example/about', 'https://HEALTHOOL.example/about',
  ]) {
    expect(parseElsewhere(unfit, site)).toBeNull()
  }
})

test.each([
  ['#causes', 'causes'], [' #causes ', 'causes'], ['#k%C3%BChl', 'kühl'], ['', ''], ['#', ''], ['/about', ''],
  ['https://elsewhere.example/#a', ''], ['#a#b', null], ['#a/b', null], ['#a\u0000', null],
])('the part %j beside a document is kept as %j', (written, part) => {
  expect(parsePart(written)).toBe(part)
})

test.each([['', '', ''], ['causes', '#causes', '#causes'], ['kühl', '#kühl', '#k%C3%BChl']])(
  'the part “%s” is kept as “%s” and told to browsers as “%s”',
  (part, kept, href) => {
    expect([partText(part), partHref(part)]).toEqual([kept, href])
  },
)
