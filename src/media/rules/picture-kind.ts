/** The kinds of pictures that are taken, each with what stands at the end of its name. */
export const pictureKinds = {
  png: { extension: 'png', mimeType: 'image/png' },
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  avif: { extension: 'avif', mimeType: 'image/avif' },
} as const

export type PictureKind = keyof typeof pictureKinds

const latin = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

const PNG = '\x89PNG\r\n\x1a\n'
const JPEG = '\xff\xd8\xff'

/** Where a file of the ISO family (AVIF, HEIC, MP4) says what it is; more brands than these no camera writes. */
const MAX_BRANDS_BYTES = 256

/** The brands that a file of the ISO family claims; none where it is no such file. */
function brandsOf(bytes: Uint8Array): string[] {
  if (bytes.length < 16 || latin(bytes, 4, 8) !== 'ftyp') return []
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, MAX_BRANDS_BYTES)
  const words = latin(bytes, 8, end).match(/.{4}/gs) ?? []
  // The second word is the version of the first, not a brand.
  return words.filter((_, index) => index !== 1)
}

/** What a file is by its first bytes, whatever it is called; `null` where it is none of the kinds that are taken. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (latin(bytes, 0, 8) === PNG) return 'png'
  if (latin(bytes, 0, 3) === JPEG) return 'jpeg'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  return brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : null
}

/** Whether an animated PNG says so: with a chunk `acTL` before the pixels. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = PNG.length; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const chunk = latin(bytes, at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

/**
 * Whether a picture moves in a way that a decoder, which shows one frame of it, does not tell: an animated PNG or AVIF.
 * An animated WebP tells its frames to the decoder.
 */
export const isAnimatedFile = (bytes: Uint8Array, kind: PictureKind): boolean =>
  kind === 'png' ? isAnimatedPng(bytes) : kind === 'avif' && brandsOf(bytes).includes('avis')
