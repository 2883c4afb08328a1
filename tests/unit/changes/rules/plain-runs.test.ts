import { expect, it } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { plainRuns } from '@/changes/rules/plain-runs'
import { aBody, aHeading, aLink, aList, anArticleText, aParagraph, aPicture } from '../../../support/an-article-text'

const takenApart = (...nodes: unknown[]) =>
  plainRuns(clinicalText(anArticleText({ standfirst: 'Start', body: aBody(...nodes) })))

it('plain text comes out in its order, and the rest stays', () => {
  const { runs, frame } = takenApart(
    aHeading('h2', 'Heading'), aParagraph('One ', aLink('/a', 'link'), ' two'), aList('bullet', 'Item'),
    aPicture({ alt: 'Alt', caption: 'Caption' }),
  )
  expect(runs).toEqual(['Start', 'One ', ' two', 'Alt', 'Caption'])
  expect(frame).toContain('Heading')
  expect(frame).toContain('link')
  expect(frame).toContain('Item')
  expect(frame).not.toContain('One')
})

it('texts that differ in plain text alone have one frame, and no others', () => {
  expect(takenApart(aParagraph('A')).frame).toBe(takenApart(aParagraph('B')).frame)
  expect(takenApart(aParagraph('A')).frame).not.toBe(takenApart(aParagraph('A'), aParagraph('B')).frame)
  expect(takenApart(aList('bullet', 'A', 'B')).frame).not.toBe(takenApart(aList('bullet', 'A'), aList('bullet', 'B')).frame)
})
