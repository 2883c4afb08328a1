import sharp, { type Sharp } from 'sharp'
import { done, refused, type Result } from '@/platform/pure/result'
import { MAX_PICTURE_BYTES, MAX_PIXELS, type PictureFault } from './picture-faults'
import { isAnimatedFile, pictureKind, type PictureKind } from './rules/picture-kind'

export type CleanPicture = { bytes: Buffer; kind: PictureKind }

/** Kept close to what came, since the sizes for readers are made from it; with AVIF, as fast as it can be. */
const encoded = (pixels: Sharp, kind: PictureKind, isPalette: boolean): Sharp => {
  switch (kind) {
    case 'png':
      return pixels.png({ palette: isPalette })
    case 'jpeg':
      return pixels.jpeg({ quality: 90 })
    case 'webp':
      return pixels.webp({ quality: 90, effort: 2 })
    case 'avif':
      return pixels.avif({ quality: 75, effort: 0 })
  }
}

/** Looks at what stands before the pixels, so that a bomb is known before it goes off. */
async function lookedAt(bytes: Buffer): Promise<Result<{ isPalette: boolean }, PictureFault>> {
  const { width, height, pages = 1, isPalette } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > MAX_PIXELS) return refused('too-many-pixels')
  return pages > 1 ? refused('animated') : done({ isPalette })
}

async function decoded(bytes: Buffer, kind: PictureKind): Promise<Result<CleanPicture, PictureFault>> {
  const known = await lookedAt(bytes)
  if (!known.ok) return known
  const pixels = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS }).autoOrient().flatten({ background: '#fff' })
  return done({ bytes: await encoded(pixels, kind, known.value.isPalette).toBuffer(), kind })
}

/**
 * The pixels of an uploaded picture, and nothing else that its file held: no place, camera or name, no bytes behind the
 * end. Turned as it is meant to be seen, in sRGB, on white ground where it was transparent.
 *
 * Its kind comes from its bytes. Refused are other kinds, moving pictures, more than `MAX_PIXELS`, more than
 * `MAX_PICTURE_BYTES`, and what cannot be decoded to its end.
 */
export async function cleanPicture(bytes: Buffer): Promise<Result<CleanPicture, PictureFault>> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) return refused('too-large')
  const kind = pictureKind(bytes)
  if (!kind) return refused('unknown-kind')
  if (isAnimatedFile(bytes, kind)) return refused('animated')
  try {
    return await decoded(bytes, kind)
  } catch {
    return refused('damaged')
  }
}
