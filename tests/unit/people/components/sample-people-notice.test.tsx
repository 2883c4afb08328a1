import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SamplePeopleNotice } from '@/people/components/sample-people-notice'

const words = (...names: string[]): string =>
  renderToStaticMarkup(<SamplePeopleNotice names={names} />).replace(/<svg.*<\/svg>/, '').replace(/<[^>]+>/g, '')

test('nothing is said where nobody is made up', () => {
  expect(words()).toBe('')
})

test('each made-up person is named', () => {
  expect(words('Dr. Raj MD')).toBe('Dr. Raj MD is a made-up sample person. Nobody of this name wrote or reviewed this article.')
  expect(words('Mara Lindt', 'Jonas Ferrow', 'Dr. Raj MD')).toBe(
    'Mara Lindt, Jonas Ferrow and Dr. Raj MD are made-up sample people. Nobody of these names wrote or reviewed this article.',
  )
})
