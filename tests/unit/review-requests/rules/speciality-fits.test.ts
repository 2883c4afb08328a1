import { expect, it } from 'vitest'
import { specialityFits } from '@/review-requests/rules/speciality-fits'

it.each([
  ['Pain medicine', ['Pain Management']],
  ['Rheumatology', ['Joints', 'Rheumatoid arthritis']],
  ['Orthopaedics, knee surgery', ['Pain Management', 'Knee Pain']],
  ['Neurology', ['Neurological pain']],
])('%s fits %j', (speciality, titles) => {
  expect(specialityFits(speciality, titles)).toBe(true)
})

it.each([
  ['General medicine', ['Medicine and health care']],
  ['Dermatology', ['Pain Management', 'Knee Pain']],
  ['', ['Knee Pain']],
  ['Ear', ['Early signs']],
])('%s does not fit %j', (speciality, titles) => {
  expect(specialityFits(speciality, titles)).toBe(false)
})
