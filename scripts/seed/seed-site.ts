import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { sampleImages } from '../sample/images'
import { samplePages } from '../sample/pages'
import { sampleSite } from '../sample/site'
import { sampleTopics } from '../sample/topics'
import { toRichText, type UploadedPicture } from './to-rich-text'

type Link = { label: string; to: string }

const toHref = ({ label, to }: Link) => ({ label, href: to })

/** Sets the site up and writes its pages. Acts for an admin. */
export async function seedSite(req: PayloadRequest): Promise<void> {
  const { navigation, footer, ...words } = sampleSite
  await req.payload.updateGlobal({
    slug: 'site',
    data: { ...words, navigation: navigation.map(toHref), footer: footer.map(toHref), timeZone: 'UTC' },
    overrideAccess: false,
    req,
  })
  for (const { body, ...page } of samplePages) {
    await req.payload.create({
      collection: 'pages',
      data: { ...page, body: toRichText(body, new Map()), _status: 'published' },
      overrideAccess: false,
      req,
    })
  }
}

/** Makes the topics; gives their ids by slug. */
export async function seedTopics(req: PayloadRequest): Promise<Map<string, string>> {
  const topics = new Map<string, string>()
  for (const { slug, name, parent, introduction } of sampleTopics) {
    const topic = await req.payload.create({
      collection: 'topics',
      data: { slug, title: name, introduction, parent: parent && (topics.get(parent) ?? null) },
      overrideAccess: false,
      req,
    })
    topics.set(slug, topic.id)
  }
  return topics
}

/** Draws the pictures and uploads them; gives them by key. */
export async function seedPictures(req: PayloadRequest): Promise<Map<string, UploadedPicture>> {
  const pictures = new Map<string, UploadedPicture>()
  for (const { key, filename, alt, caption, svg } of sampleImages) {
    const data = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
    const media = await req.payload.create({
      collection: 'media',
      data: { alt },
      file: { data, name: filename, mimetype: 'image/png', size: data.byteLength },
      overrideAccess: false,
      req,
    })
    pictures.set(key, { id: media.id, alt, caption })
  }
  return pictures
}
