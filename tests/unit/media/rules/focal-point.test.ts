import { expect, it } from 'vitest'
import { focalPoint } from '@/media/rules/focal-point'

it.each([
  ['what the form sends counts first', [{ focalPoint: { x: '10', y: '90.5' } }, { focalX: 1, focalY: 2 }], { x: 10, y: 90.5 }],
  ['then the fields count', [undefined, { focalX: 0, focalY: 100 }], { x: 0, y: 100 }],
  ['the middle stands where nothing was said', [undefined, null], { x: 50, y: 50 }],
  ['the middle stands for a point outside', [{ focalPoint: { x: '-1', y: '50' } }, {}], { x: 50, y: 50 }],
  ['the middle stands for half a point', [undefined, { focalX: 5 }], { x: 50, y: 50 }],
])('%s', (_, [form, fields], point) => {
  expect(focalPoint(form, fields)).toEqual(point)
})
