import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { asSystem } from '@/platform/as-system'
import { idOf } from '@/platform/pure/ids'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'
import type { Licence } from './rules/licence'
import { printedName } from './rules/printed-name'

export type PersonLink = {
  id: string
  name: string
  printedName: string
  path: string
  /** Whether the person is made up. */
  isSample: boolean
}

export type PersonView = PersonLink & {
  credentials: string
  speciality: string
  biography: string
  conflictsOfInterest: string
  /** The id of the picture of their face. */
  photoId: string | null
}

type StoredPerson = {
  id: string
  name: string
  slug?: string | null
  credentials?: string | null
  speciality?: string | null
  biography?: string | null
  conflictsOfInterest?: string | null
  isSample?: boolean | null
  photo?: unknown
  licence?: Licence | null
}

const personPath = (person: StoredPerson): string => `/people/${person.slug ?? person.id}`

const toLink = (person: StoredPerson): PersonLink => ({
  id: person.id,
  name: person.name,
  printedName: printedName(person),
  path: personPath(person),
  isSample: person.isSample ?? false,
})

const toView = (person: StoredPerson): PersonView => ({
  ...toLink(person),
  credentials: person.credentials ?? '',
  speciality: person.speciality ?? '',
  biography: person.biography ?? '',
  conflictsOfInterest: person.conflictsOfInterest ?? '',
  photoId: idOf(person.photo),
})

/** People by id, in the order asked for; unknown ids are left out. */
export async function findPeople(req: PayloadRequest, ids: readonly string[]): Promise<PersonLink[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'people',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const byId = new Map(docs.map((person) => [person.id, toLink(person)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The public profile at `/people/{slug}`, or `null`. */
export async function findPersonBySlug(req: PayloadRequest, slug: string): Promise<PersonView | null> {
  const { docs } = await req.payload.find({
    collection: 'people',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const [person] = docs
  if (!person) return null
  return toView(person)
}

/** The addresses of all public profiles. */
export async function listPersonPaths(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({ collection: 'people', depth: 0, pagination: false, overrideAccess: false, req })
  return docs.map(personPath)
}

/** A doctor's profile with all that a signature needs, licence included; dates are calendar days in UTC. */
export type SignerProfile = PersonView & { licence: { number: string; jurisdiction: string; checkedOn: string | null } }

/** The profile that belongs to an account, with its licence, or `null`. For signing alone: never show it to readers. */
export async function findSignerProfile(req: PayloadRequest, accountId: string): Promise<SignerProfile | null> {
  const { docs } = await asSystem(req.payload, 'a signature needs the licence').find({
    collection: 'people',
    where: { account: { equals: accountId } },
    depth: 0,
    limit: 1,
    req,
  })
  const [person] = docs
  if (!person) return null
  return {
    ...toView(person),
    licence: {
      number: person.licence?.number ?? '',
      jurisdiction: person.licence?.jurisdiction ?? '',
      checkedOn: person.licence?.checkedOn?.slice(0, 10) ?? null,
    },
  }
}

/** People with their addresses; all profiles are public. */
export const findShownPeople = (req: PayloadRequest, which: Which): Promise<ShownDocument<'person'>[]> =>
  shownDocuments(req, { kind: 'person', rows: sql`select id, '/people/' || slug as address from people`, which })

/** Whether a picture is the photo of anybody. */
export async function isPhoto(req: PayloadRequest, pictureId: string): Promise<boolean> {
  const { totalDocs } = await asSystem(req.payload, 'a photo in use cannot be deleted').count({
    collection: 'people',
    where: { photo: { equals: pictureId } },
    req,
  })
  return totalDocs > 0
}
