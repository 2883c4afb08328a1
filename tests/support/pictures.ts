import sharp from 'sharp'
import type { Media } from '@/generated/payload-types'
import type { Desk } from './desk'

/** A file as a form brings it; the name and the kind are what the sender claims. */
export const aFile = (data: Buffer, name = 'Knee Drawing.PNG', mimetype = 'image/png') =>
  ({ data, name, mimetype, size: data.byteLength })

/** A plain PNG; sides in pixels. */
export const aPng = (width: number, height: number, background = '#336699'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } }).png().toBuffer()

/** A photo of 900 × 600 pixels as a camera stores it: lying on its side, with where and with what it was taken. */
export const aJpegFromCamera = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#886644', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .withExif({
      IFD0: { Make: 'Camera Works', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 4366/100' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A chunk of a PNG, its checksum left empty, since no reader of ours gets that far. */
const chunk = (name: string, bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.byteLength)
  return Buffer.concat([length, Buffer.from(name), bytes, Buffer.alloc(4)])
}

/** A picture of two frames. */
export async function moving(kind: 'webp' | 'png'): Promise<Buffer> {
  const frames = [await aPng(8, 8, '#ff0000'), await aPng(8, 8, '#00ff00')]
  if (kind === 'webp') return sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer()
  const still = await aPng(8, 8)
  const afterHeader = 33
  return Buffer.concat([still.subarray(0, afterHeader), chunk('acTL', Buffer.alloc(8)), still.subarray(afterHeader)])
}

type Upload = { file?: ReturnType<typeof aFile>; fields?: Partial<Pick<Media, 'alt' | 'credit' | 'licence' | 'sourceUrl' | 'focalX' | 'focalY'>> }

/** A picture that the editor uploads. */
export async function aPicture(desk: Desk, { file, fields = {} }: Upload = {}): Promise<Media> {
  return desk.payload.create({
    collection: 'media',
    data: { alt: 'A knee.', ...fields },
    file: file ?? aFile(await aPng(40, 30)),
    overrideAccess: false,
    user: desk.editor,
  })
}
