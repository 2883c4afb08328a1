import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sampleImages } from '../../../scripts/sample/images'

test.each(sampleImages)('the drawing $key renders', async (image) => {
  const { format, width, height } = await sharp(await sharp(Buffer.from(image.svg)).png().toBuffer()).metadata()
  expect(format).toBe('png')
  expect(width).toBeGreaterThan(1000)
  expect(height).toBeGreaterThan(800)
})

test('no drawing holds lettering, which a machine without fonts would lose', () => {
  expect(sampleImages.filter((image) => image.svg.includes('<text'))).toEqual([])
})

test('every drawing is described in words', () => {
  expect(sampleImages.filter((image) => image.alt.length < 40 || image.caption.length < 40)).toEqual([])
})
