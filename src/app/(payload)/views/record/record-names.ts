import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { subjectPlace, type CollectionOfActs } from '@/audit/rules/subject-place'

/** What an entry is about, as the desk knows it: where it is, and its title as it is now. */
export type Named = { href: string; name: string }

type Subject = { act: string; subject: string }

const documents = z.array(z.looseObject({ id: z.string() }))

type Titles = Map<string, string>

async function titlesIn(req: PayloadRequest, collection: CollectionOfActs, ids: readonly string[]): Promise<Titles> {
  const { docs } = await req.payload.find({
    collection, where: { id: { in: [...ids] } }, depth: 0, pagination: false, overrideAccess: false, req,
  })
  const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
  return new Map(documents.parse(docs).map((document) => {
    const title: unknown = document[useAsTitle] ?? document.filename
    return [document.id, typeof title === 'string' && title !== '' ? title : document.id]
  }))
}

const keyOf = ({ act, subject }: Subject): string => `${act.split('.')[0] ?? ''}/${subject}`

/** The names of what entries are about, found by `nameIn`. What is gone has none. */
export async function findNames(req: PayloadRequest, entries: readonly Subject[]): Promise<Map<string, Named>> {
  const names = new Map<string, Named>()
  const wanted = new Map<CollectionOfActs, Map<string, string>>()
  for (const entry of entries) {
    const place = subjectPlace(entry)
    if (place && 'global' in place) names.set(keyOf(entry), { href: `/admin/globals/${place.global}`, name: 'Site settings' })
    if (!place || 'global' in place || !z.uuid().safeParse(place.id).success) continue
    const keys = wanted.get(place.collection) ?? new Map<string, string>()
    wanted.set(place.collection, keys.set(place.id, keyOf(entry)))
  }
  for (const [collection, keys] of wanted) {
    const titles = await titlesIn(req, collection, [...keys.keys()])
    for (const [id, name] of titles) {
      names.set(keys.get(id) ?? '', { href: `/admin/collections/${collection}/${id}`, name })
    }
  }
  return names
}

export const nameIn = (names: ReadonlyMap<string, Named>, entry: Subject): Named | null =>
  names.get(keyOf(entry)) ?? null
