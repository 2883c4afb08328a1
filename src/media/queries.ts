import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'

export type PictureView = { id: string; url: string; width: number | null; height: number | null }

const byIds = async (req: PayloadRequest, ids: readonly string[]) => {
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

/** An address on this site without its origin, so that stored pages hold wherever the site is reached. */
const pathOf = (url: string): string => new URL(url, 'http://localhost').pathname

/** The alternative texts of pictures, by id. */
export async function findAlternativeTexts(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await byIds(req, ids)).map(({ id, alt }) => [id, alt]))
}

/** Where the files of pictures are, by id; width and height in pixels. Unknown ids are left out. */
export async function findPictures(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, PictureView>> {
  const docs = await byIds(req, ids)
  return new Map(
    docs.flatMap(({ id, url, width, height }) =>
      url ? [[id, { id, url: pathOf(url), width: width ?? null, height: height ?? null }] as const] : [],
    ),
  )
}
