import { expect, it } from 'vitest'
import { personGraph } from '@/people/components/person-graph'

const person = {
  id: 'p1', name: 'Dr. Lima', printedName: 'Dr. Lima, MD', path: '/people/dr-lima', credentials: 'MD', speciality: 'Pain medicine',
  biography: '', conflictsOfInterest: '', isSample: false, photoId: 'm1',
}

const siteUrl = 'https://example.org'

it('a profile tells machines who it is about, with the photo', () => {
  expect(personGraph({ person, photoPath: '/api/media/file/lima.jpg', siteUrl })).toMatchObject({
    '@type': 'ProfilePage',
    url: 'https://example.org/people/dr-lima',
    mainEntity: { '@type': 'Person', name: 'Dr. Lima, MD', image: 'https://example.org/api/media/file/lima.jpg' },
  })
})

it('a profile without a photo tells of none', () => {
  expect(JSON.stringify(personGraph({ person, photoPath: null, siteUrl }))).not.toContain('image')
})

it('a made-up person is not told to machines as a person', () => {
  expect(personGraph({ person: { ...person, isSample: true }, photoPath: null, siteUrl })).not.toHaveProperty('mainEntity')
})
