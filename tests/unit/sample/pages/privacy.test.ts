import { expect, test } from 'vitest'
import { commentsCollection } from '@/comments/collection'
import { contactMessagesCollection } from '@/contact/collection'
import { keepingDays } from '@/site/rules/keeping-days'
import { privacy } from '../../../../scripts/sample/pages/privacy'
import { piecesOf } from '../../../support/sample/plain-text'

const text = piecesOf(privacy.body).join('\n')

/** Whether the database keeps a field: it holds no value that is worked out, and nothing that is only on the screen. */
const isStored = (field: object): boolean =>
  !('virtual' in field && field.virtual === true) && !('type' in field && field.type === 'ui')

const namesOf = ({ fields }: { fields: readonly object[] }): string[] =>
  fields.filter(isStored).flatMap((field) => ('name' in field && typeof field.name === 'string' ? [field.name] : []))

/** What the page says about each keeping period, before and after its number. */
const periods = {
  contactMessage: ['a message from the contact form, and the mail with it that this site keeps: ', ' days after you sent it'],
  refusedReply: ['a reply that was rejected, or is spam: ', ' days after that decision'],
  undecidedReply: ['a reply that nobody has decided about: ', ' days after you sent it'],
  replyAddress: ['the e-mail address of an approved reply: ', ' days after it was approved'],
} satisfies Record<keyof typeof keepingDays, [string, string]>

test.each(Object.entries(periods))('the page tells the period of a %s as the server obeys it', (name, [before, after]) => {
  expect(text).toContain(`${before}${String(Reflect.get(keepingDays, name))}${after}`)
})

test('the page tells no other number of days', () => {
  const told = [...text.matchAll(/(\d+) days/g)].map(([, days]) => Number(days))
  expect(told.sort()).toEqual(Object.values(keepingDays).map(Number).sort())
})

/** The words by which the page tells of each thing that is stored with a reply. */
const storedWithReply = {
  article: 'which article or reply you answer',
  parent: 'which article or reply you answer',
  name: 'the name that you choose, which is shown with your reply',
  email: 'your e-mail address, which is never shown',
  comment: 'your words, which are shown once a moderator has approved them',
  status: 'what a moderator decided about it',
  token: 'the secret address of the page that thanks you',
  decidedBy: 'who that was',
  decidedAt: 'and when',
}

test('the privacy page names everything that is stored with a reply', () => {
  expect(Object.keys(storedWithReply).sort()).toEqual(namesOf(commentsCollection).sort())
  for (const words of Object.values(storedWithReply)) expect(text).toContain(words)
})

const storedWithMessage = {
  name: 'We store your name',
  email: 'your e-mail address, your message',
  message: 'your message',
  token: 'the secret address of the page that thanks you',
}

test('the privacy page names everything that is stored with a message', () => {
  expect(Object.keys(storedWithMessage).sort()).toEqual(namesOf(contactMessagesCollection).sort())
  for (const words of Object.values(storedWithMessage)) expect(text).toContain(words)
})

test('the privacy page tells how to have a reply erased, by the words of the page that does it', () => {
  expect(text).toContain('“Erase my reply”')
})
