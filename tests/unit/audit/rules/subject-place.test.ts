import { expect, it } from 'vitest'
import { subjectPlace } from '@/audit/rules/subject-place'

it.each([
  ['article.published', 'articles'],
  ['page.deleted', 'pages'],
  ['topic.moved', 'topics'],
  ['term.published', 'glossary'],
  ['reply.decided', 'comments'],
  ['message.deleted', 'contact-messages'],
  ['picture.deleted', 'media'],
  ['redirect.deleted', 'redirects'],
  ['person.licence-changed', 'people'],
  ['account.roles-changed', 'accounts'],
])('the subject of %s is in %s', (act, collection) => {
  expect(subjectPlace({ act, subject: 'x' })).toEqual({ collection, id: 'x' })
})

it('the settings are a global, and a key, or what a newer version knows, is nowhere', () => {
  expect(subjectPlace({ act: 'settings.changed', subject: 'site' })).toEqual({ global: 'site' })
  expect(subjectPlace({ act: 'ledger.key-added', subject: 'x' })).toBeNull()
  expect(subjectPlace({ act: 'toString.of', subject: 'x' })).toBeNull()
})
