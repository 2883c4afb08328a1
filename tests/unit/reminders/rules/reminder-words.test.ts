import { expect, it } from 'vitest'
import { reminderWords, type Reminder } from '@/reminders/rules/reminder-words'

const desk = { articles: '/admin/collections/articles', siteUrl: 'https://example.org' } as const

const aReminder = (title: string, kind: '60' | '30' | '7' | 'overdue' | 'lapse' = '30'): Reminder =>
  ({ articleId: `id-of-${title}`, title, kind, day: '2026-01-12' })

it('one article is named in the subject, and leads to itself', () => {
  expect(reminderWords([aReminder('Knees')], desk)).toEqual({
    subject: 'Review due within 30 days: Knees',
    paragraphs: [
      'The review is due within 30 days:',
      '“Knees”: its review is due on January 12th, 2026\nhttps://example.org/admin/collections/articles/id-of-Knees',
    ],
    action: { label: 'Open the article', path: '/admin/collections/articles/id-of-Knees' },
  })
})

it('a doctor is led to where articles are read and signed', () => {
  const { paragraphs, action } = reminderWords([aReminder('Knees')], { ...desk, articles: '/admin/review' })
  expect(paragraphs[1]).toContain('https://example.org/admin/review/id-of-Knees')
  expect(action.path).toBe('/admin/review/id-of-Knees')
})

it('several of one step are counted in the subject', () => {
  expect(reminderWords([aReminder('Knees'), aReminder('Hips')], desk).subject).toBe('Review due within 30 days: 2 articles')
})

it('what presses most stands first, each step under its heading', () => {
  const urgent: Reminder = { articleId: 'u', title: 'Recall', kind: 'urgent', until: '2026-01-12 10:00 UTC' }
  const { subject, paragraphs, action } = reminderWords(
    [aReminder('A', '60'), aReminder('B', '7'), aReminder('C', 'overdue'), aReminder('D', 'lapse'), urgent, aReminder('E', '60')], desk,
  )
  expect(subject).toBe('Reviews that wait: 6 articles')
  expect(paragraphs.map((paragraph) => paragraph.split('\n')[0])).toEqual([
    'Published urgently, and no doctor has signed in time:', '“Recall”: it was to be signed by 2026-01-12 10:00 UTC',
    'Taken down soon, unless a doctor signs once more:', '“D”: it will be taken down on January 12th, 2026',
    'The review is overdue:', '“C”: its review was due on January 12th, 2026',
    'The review is due within 7 days:', '“B”: its review is due on January 12th, 2026',
    'The review is due within 60 days:', '“A”: its review is due on January 12th, 2026',
    '“E”: its review is due on January 12th, 2026',
  ])
  expect(action).toEqual({ label: 'Open your desk', path: '/admin' })
})

it('an article that will be taken down is told of once', () => {
  const { subject, paragraphs } = reminderWords([aReminder('Knees', 'overdue'), aReminder('Knees', 'lapse')], desk)
  expect(subject).toBe('To be taken down: Knees')
  expect(paragraphs).toHaveLength(2)
})

it('fifty of a step are named, and the others counted', () => {
  const { subject, paragraphs } = reminderWords(Array.from({ length: 62 }, (_, place) => aReminder(`T${place}`)), desk)
  expect(subject).toContain('62 articles')
  expect(paragraphs).toHaveLength(52)
  expect(paragraphs.at(-1)).toBe('… and 12 more.')
})
