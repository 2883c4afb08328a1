import { expect, it } from 'vitest'
import { digestWords } from '@/notices/rules/digest-words'

const one = { subject: 'Knees: signed', words: 'Dr. Raj signed it.', path: '/admin/a' }
const other = { subject: 'Backs: sent back', words: '', path: '/admin/b' }

it('gathers all that happened, each with the way to it', () => {
  expect(digestWords([one, other], 'https://site.example')).toEqual({
    subject: 'Your desk: 2 pieces of news',
    paragraphs: ['Knees: signed', 'Dr. Raj signed it.', 'https://site.example/admin/a', 'Backs: sent back', 'https://site.example/admin/b'],
  })
})

it('of one piece of news the subject tells what it is', () => {
  expect(digestWords([one], 'https://site.example').subject).toBe('Knees: signed')
})
