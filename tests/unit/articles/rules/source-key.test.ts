import { expect, test } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { isFitKey, sourceKey } from '@/articles/rules/source-key'
import { aBody, aCitation, aParagraph } from '../../../support/an-article-text'

test.each([[' nice-2020\u00a0', 'nice-2020'], ['ni\u0301ce', 'n\u00edce'], ['', ''], [null, ''], [12, '']])(
  'the key %j is %j', (written, key) => {
    expect(sourceKey(written)).toBe(key)
  },
)

test.each(['nice ', ' ni\u0301ce'])('the signed text holds the key “%s” in the same form', (written) => {
  const { body, sources } = clinicalText({ sources: [{ key: written }], body: aBody(aParagraph(aCitation(written))) })
  expect(sources).toEqual([{ key: sourceKey(written) }])
  expect(body).toEqual([{ is: 'paragraph', text: [{ is: 'citation', source: sourceKey(written) }] }])
})

test.each([['nice-2020', true], ['doi:10.1/x', true], ['nice 2020', false], ['nice\u00a02020', false], ['nice\n2020', false]])(
  '“%s” is fit to be a key: %s', (key, isFit) => {
    expect(isFitKey(key)).toBe(isFit)
  },
)
