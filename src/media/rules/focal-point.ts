import { z } from 'zod'

/** In per cent of the width and the height, from the upper left corner. */
export type FocalPoint = { x: number; y: number }

const MIDDLE: FocalPoint = { x: 50, y: 50 }

const percent = z.coerce.number().min(0).max(100)

const inForm = z.object({ focalPoint: z.object({ x: percent, y: percent }) })

const inFields = z.object({ focalX: percent, focalY: percent })

/**
 * What matters most in a picture: as the form of the desk sends it (`uploadEdits[focalPoint]` in the address), or as
 * the fields `focalX` and `focalY`; otherwise, and where it lies outside the picture, the middle.
 */
export function focalPoint(uploadEdits: unknown, fields: unknown): FocalPoint {
  const form = inForm.safeParse(uploadEdits)
  if (form.success) return form.data.focalPoint
  const written = inFields.safeParse(fields)
  return written.success ? { x: written.data.focalX, y: written.data.focalY } : MIDDLE
}
