import { expect, it } from 'vitest'
import { isClinicalWord, isNearClinicalWord } from '@/changes/rules/is-clinical-word'

it.each([
  'not', "don't", 'don’t', 'must', 'should', 'twice', 'hourly', 'milligrams', 'Knees', 'kneecap', 'stopped', 'stopping',
  'Ibuprofen', 'rosuvastatin', 'tendinitis', 'anaemia', 'painless', 'harmless', 'unsafe', 'hypertensive', 'incomplete',
  'irregular', 'weekly', 'severely', 'rashes', 'biopsies', 'ilium',
])('%s is clinical', (word) => {
  expect(isClinicalWord(word)).toBe(true)
})

it.each(['colleague', 'library', 'people', 'achieve', 'example', 'friend', 'website', 'article'])('%s is not', (word) => {
  expect(isClinicalWord(word)).toBe(false)
})

it('a clinical word is near when so many letters make one', () => {
  expect(isNearClinicalWord('nto', 1)).toBe(true)
  expect(isNearClinicalWord('Thign', 1)).toBe(true)
  expect(isNearClinicalWord('collegue', 2)).toBe(false)
})
