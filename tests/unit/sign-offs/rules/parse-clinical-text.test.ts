import { expect, it } from 'vitest'
import { clinicalDigest, clinicalText, clinicalTextJson } from '@/articles/rules/clinical-text'
import { parseClinicalText } from '@/sign-offs/rules/parse-clinical-text'
import { canonicalJson } from '@/platform/pure/canonical-json'
import { sha256 } from '@/platform/pure/sha256'
import { aBody, aList, anArticleText, aParagraph, aPicture, aTable } from '../../../support/an-article-text'

const article = anArticleText({
  body: aBody(aParagraph('One'), aList('bullet', 'Two'), aTable(['A', 'B']), aPicture({ alt: 'Alt', caption: '' })),
})

it('what was signed is read as it was written', () => {
  const parsed = parseClinicalText(clinicalTextJson(article))
  expect(parsed).toEqual(clinicalText(article))
  expect(sha256(canonicalJson(parsed))).toBe(clinicalDigest(article))
})

it('a text without key points has none afterwards', () => {
  expect(parseClinicalText(clinicalTextJson({ title: 'A', takeaways: [] }))).not.toHaveProperty('takeaways')
})

it.each(['{}', '[]', '{"scheme":"hl-2","title":"","standfirst":"","body":[],"sources":[]}'])('%s is no text of this scheme', (json) => {
  expect(() => parseClinicalText(json)).toThrow()
})
