import { expect, test } from 'vitest'
import { sampleAccounts } from '../../../scripts/sample/accounts'
import { sampleAuthors, sampleDoctors } from '../../../scripts/sample/people'
import { samplePortraits } from '../../../scripts/sample/portraits'
import { sampleArticles } from '../../../scripts/sample/sample-articles'

const everybody = [...sampleAuthors, ...sampleDoctors]

test('every profile says that the person is made up and a sample', () => {
  expect(everybody.filter((person) => !/made-up person.*sample/s.test(person.biography))).toEqual([])
})

test('the people are three writers and two doctors, each with a drawn portrait', () => {
  expect([sampleAuthors.length, sampleDoctors.length]).toEqual([3, 2])
  expect(samplePortraits.map(({ key }) => key)).toEqual(everybody.map(({ key }) => key))
})

test('the first doctor is printed as Dr. Raj MD', () => {
  const [first] = sampleDoctors
  expect(`${first?.name} ${first?.credentials}`).toBe('Dr. Raj MD')
})

test('no doctor is the author of a sample article', () => {
  const authors: string[] = sampleArticles.map((article) => article.author)
  expect(sampleDoctors.filter((doctor) => authors.includes(doctor.key))).toEqual([])
})

test('every doctor has credentials and a licence number that nobody can take for a real one', () => {
  expect(sampleDoctors.map((doctor) => doctor.credentials)).not.toContain(null)
  expect(sampleDoctors.filter((doctor) => !doctor.licence.number.startsWith('SAMPLE-'))).toEqual([])
})

test('the sample accounts are the six that the documentation names, each with its role', () => {
  expect(sampleAccounts.map((account) => [account.email, account.roles.join()])).toEqual([
    ['admin@healthool.example', 'admin'],
    ['editor@healthool.example', 'editor'],
    ['editor2@healthool.example', 'editor'],
    ['doctor@healthool.example', 'reviewer'],
    ['doctor2@healthool.example', 'reviewer'],
    ['moderator@healthool.example', 'moderator'],
  ])
})

test('every reviewer has a profile of a doctor, and nobody shares a profile', () => {
  const linked = sampleAccounts.flatMap((account) => account.person ?? [])
  const reviewers = sampleAccounts.filter((account) => account.roles.includes('reviewer'))
  expect(reviewers.map((account) => account.person)).toEqual(sampleDoctors.map((doctor) => doctor.key))
  expect(new Set(linked).size).toBe(linked.length)
})
