import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sampleImages } from '../../../scripts/sample/images'
import { samplePortraits } from '../../../scripts/sample/portraits'

test.each(sampleImages)('the drawing $key renders', async (image) => {
  const { format, width, height } = await sharp(await sharp(Buffer.from(image.svg)).png().toBuffer()).metadata()
  expect(format).toBe('png')
  expect(width).toBeGreaterThan(1000)
  expect(height).toBeGreaterThan(800)
})

test('there are six drawings or more, none wider than the widest size that readers get', async () => {
  expect(sampleImages.length).toBeGreaterThanOrEqual(6)
  const drawings = await Promise.all(sampleImages.map(({ svg }) => sharp(Buffer.from(svg)).metadata()))
  expect(drawings.filter(({ width }) => width > 1600)).toEqual([])
})

test.each(samplePortraits)('the portrait of $key is a square', async ({ svg }) => {
  const { width, height } = await sharp(Buffer.from(svg)).metadata()
  expect([width, height]).toEqual([800, 800])
})

test('no drawing holds lettering, which a machine without fonts would lose', () => {
  expect([...sampleImages, ...samplePortraits].filter((image) => image.svg.includes('<text'))).toEqual([])
})

test('every drawing is described in words', () => {
  expect(sampleImages.filter((image) => image.alt.length < 40 || image.caption.length < 40)).toEqual([])
})
