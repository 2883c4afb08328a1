import type { ImageSize } from 'payload'

/** Low efforts: a photo of 12 megapixels is through in a few seconds, for files that are a few per cent larger. */
const formats = [
  { name: 'Avif', formatOptions: { format: 'avif', options: { quality: 55, effort: 2 } } },
  { name: 'Webp', formatOptions: { format: 'webp', options: { quality: 78 } } },
] as const

/** In pixels: a phone, a text column on a plain screen, the same on a fine one. */
const WIDTHS = [480, 960, 1600]

/** In pixels: a face on a profile, on plain and on fine screens. Cut around the focal point. */
const SQUARES = [160, 320]

/**
 * What is made of each picture when it is uploaded. A picture that is narrower than a width is kept as wide as it is;
 * one that is smaller than a square has none.
 */
export const pictureSizes: ImageSize[] = formats.flatMap(({ name, formatOptions }) => [
  ...WIDTHS.map((width) => ({ name: `w${width}${name}`, width, withoutEnlargement: true, formatOptions })),
  ...SQUARES.map((side) => ({ name: `square${side}${name}`, width: side, height: side, formatOptions })),
])
