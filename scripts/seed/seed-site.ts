import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { sampleImages } from '../sample/images'
import { samplePages } from '../sample/pages'
import { samplePortraits } from '../sample/portraits'
import { sampleSite } from '../sample/site'
import { sampleTopics } from '../sample/topics'
import type { Actor } from './seeding'
import { toRichText, type Destination, type UploadedPicture } from './to-rich-text'

type Link = { label: string; to: string }

const toHref = ({ label, to }: Link) => ({ label, href: to })

const nothingReferred = { pictures: new Map(), documents: new Map() }

/** Sets the site up and writes its pages; gives the pages by address. Acts for an admin. */
export async function seedSite(req: PayloadRequest): Promise<Map<string, Destination>> {
  const { navigation, footer, ...words } = sampleSite
  await req.payload.updateGlobal({
    slug: 'site',
    data: { ...words, navigation: navigation.map(toHref), footer: footer.map(toHref), timeZone: 'UTC' },
    overrideAccess: false,
    req,
  })
  const pages = new Map<string, Destination>()
  for (const { body, ...page } of samplePages) {
    const { id } = await req.payload.create({
      collection: 'pages',
      data: { ...page, body: toRichText(body, nothingReferred), _status: 'published' },
      overrideAccess: false,
      req,
    })
    pages.set(`/${page.slug}`, { relationTo: 'pages', value: id })
  }
  return pages
}

/** The topics: their ids by slug, and each by its address. */
type SeededTopics = { ids: Map<string, string>; documents: Map<string, Destination> }

/** Makes the topics, each with the doctors who are asked first. Acts for an admin. */
export async function seedTopics(req: PayloadRequest, doctors: ReadonlyMap<string, Actor>): Promise<SeededTopics> {
  const [ids, documents] = [new Map<string, string>(), new Map<string, Destination>()]
  for (const { slug, name, parent, dueReviewers, ...topic } of sampleTopics) {
    const { id, path } = await req.payload.create({
      collection: 'topics',
      data: {
        ...topic,
        slug,
        title: name,
        parent: parent && (ids.get(parent) ?? null),
        dueReviewers: dueReviewers.flatMap((key) => doctors.get(key)?.id ?? []),
      },
      overrideAccess: false,
      req,
    })
    ids.set(slug, id)
    documents.set(`/${path}`, { relationTo: 'topics', value: id })
  }
  return { ids, documents }
}

/** Whom the pictures are credited to. */
const PICTURE_CREDIT = 'drawn for this sample'

/** Draws the pictures and uploads them; gives them by key. */
export async function seedPictures(req: PayloadRequest): Promise<Map<string, UploadedPicture>> {
  const pictures = new Map<string, UploadedPicture>()
  for (const { key, filename, alt, caption, svg } of [...sampleImages, ...samplePortraits]) {
    const data = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
    const media = await req.payload.create({
      collection: 'media',
      data: { alt, credit: PICTURE_CREDIT },
      file: { data, name: filename, mimetype: 'image/png', size: data.byteLength },
      overrideAccess: false,
      req,
    })
    pictures.set(key, { id: media.id, alt, caption })
  }
  return pictures
}
