import type { PayloadRequest, Where } from 'payload'
import type { Media } from '@/generated/payload-types'
import { asSystem } from '@/platform/as-system'
import { pictureSizes } from './picture-sizes'
import { pictureKinds } from './rules/picture-kind'
import { pathOf, squareSources, widthSources, type PictureSource } from './rules/picture-source'

/** Who made a picture, under which licence, and where it comes from; empty strings where nothing is said. */
export type PictureCredit = { name: string; licence: string; url: string }

/** `url` is the picture as it was uploaded, for browsers that know none of the `sources`; both begin with a slash. */
export type PictureView = {
  id: string
  url: string
  width: number | null
  height: number | null
  sources: PictureSource[]
  credit: PictureCredit
}

/** The square part of a picture that shows a face. */
export type PortraitView = { url: string; alt: string; sources: PictureSource[]; credit: PictureCredit }

const byIds = async (req: PayloadRequest, ids: readonly string[]): Promise<Media[]> => {
  if (ids.length === 0) return []
  const { docs } = await asSystem(req.payload, 'a text shows its pictures').find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

const creditOf = ({ credit, licence, sourceUrl }: Media): PictureCredit => ({
  name: credit ?? '',
  licence: licence ?? '',
  url: sourceUrl ?? '',
})

/** The alternative texts of pictures, by id. */
export async function findAlternativeTexts(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await byIds(req, ids)).map(({ id, alt }) => [id, alt]))
}

const toView = (picture: Media, url: string): PictureView => ({
  id: picture.id,
  url: pathOf(url),
  width: picture.width ?? null,
  height: picture.height ?? null,
  sources: widthSources(picture.sizes),
  credit: creditOf(picture),
})

/** Where the files of pictures are, by id; width and height in pixels. Unknown ids are left out. */
export async function findPictures(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, PictureView>> {
  const docs = await byIds(req, ids)
  return new Map(docs.flatMap((doc) => (doc.url ? [[doc.id, toView(doc, doc.url)] as const] : [])))
}

/** The square of a picture for a place `side` CSS pixels wide, or `null` where there is no such picture. */
export async function findPortrait(req: PayloadRequest, id: string, side: number): Promise<PortraitView | null> {
  const [picture] = await byIds(req, [id])
  if (!picture?.url) return null
  const { alt, sizes, url } = picture
  return { url: pathOf(url), alt, sources: squareSources(sizes, side), credit: creditOf(picture) }
}

const TYPES: readonly string[] = Object.values(pictureKinds).map(({ mimeType }) => mimeType)

/** What kind of picture a file is (`image/png` …), or `null` where no stored picture names such a file. */
export async function findPictureType(req: PayloadRequest, filename: string): Promise<string | null> {
  const named: Where[] = pictureSizes.map(({ name }) => ({ [`sizes.${name}.filename`]: { equals: filename } }))
  const { docs } = await asSystem(req.payload, 'files of pictures are public').find({
    collection: 'media',
    where: { or: [{ filename: { equals: filename } }, ...named] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [picture] = docs
  if (!picture) return null
  const files = [picture, ...Object.values(picture.sizes ?? {})]
  const type = files.find((file) => file.filename === filename)?.mimeType
  return type && TYPES.includes(type) ? type : null
}
