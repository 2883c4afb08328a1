import { expect, it } from 'vitest'
import { clinicalText } from '@/articles/rules/clinical-text'
import { unseenWords } from '@/articles/rules/unseen-words'
import { aBody, aCareCard, aLink, aLinkToDocument, anArticleText, aParagraph, aPicture } from '../../../support/an-article-text'

const unseen = (...nodes: unknown[]) => unseenWords(clinicalText(anArticleText({ body: aBody(...nodes), sources: [] })))

it('tells what a picture is to those who cannot see it, and names it by its caption', () => {
  expect(unseen(aPicture())).toEqual([{ is: 'picture', caption: 'From the side', words: 'A bent knee' }])
})

it('tells where links lead, wherever they stand', () => {
  const words = aCareCard('urgent', 'Call')
  const card = { ...words, fields: { ...Object(words.fields), text: aBody(aParagraph(aLink('https://example.org', 'call ', 'us'))) } }
  expect(unseen(card, aParagraph('See ', aLinkToDocument('articles', 'a-1', 'this')))).toEqual([
    { is: 'link', text: 'call us', to: 'https://example.org' },
    { is: 'link', text: 'this', to: 'articles/a-1' },
  ])
})

it('tells the keys and addresses of the sources, by their numbers', () => {
  expect(unseenWords(clinicalText(anArticleText({ body: aBody() })))).toEqual([
    { is: 'source', number: 1, key: 'who-2019', addresses: ['https://example.org/knee', '10.1000/knee', '1000'] },
  ])
})

it('tells all words of a part that nobody knows how to show', () => {
  const [other] = unseen({ type: 'riddle', question: 'Who?', children: [aParagraph('An answer')] })
  expect(other).toEqual({ is: 'other', words: expect.stringMatching(/Who\?.*An answer|An answer.*Who\?/) })
})
