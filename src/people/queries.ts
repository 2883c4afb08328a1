import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { asSystem } from '@/platform/as-system'
import { runSql } from '@/platform/database'
import { nothingListed, type Listed, type Part } from '@/platform/listed'
import { idOf } from '@/platform/pure/ids'
import type { PlainDate } from '@/platform/pure/plain-date'
import { shownDocuments, type ShownDocument, type Which } from '@/platform/shown-documents'
import { licenceStanding, type Licence, type LicenceStanding } from './rules/licence'
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

/** All public profiles. */
export async function listPeople(req: PayloadRequest): Promise<PersonLink[]> {
  const { docs } = await req.payload.find({ collection: 'people', depth: 0, pagination: false, overrideAccess: false, req })
  return docs.map(toLink)
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

const checkedPerson = z.object({
  id: z.string(),
  name: z.string(),
  credentials: z.string().nullable(),
  number: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  checkedOn: z.string().nullable(),
})

/** Somebody whose licence should be looked at, and how it stands. */
export type LicenceToCheck = PersonLink & { standing: LicenceStanding }

/** Those whose licence matters: who was ever checked, or is to sign. Not who has left, nor anybody's number. */
const licenceHolders = sql`
  select people.id, people.name, people.credentials, licence_number as number, licence_jurisdiction as jurisdiction,
    to_char(licence_checked_on at time zone 'UTC', 'YYYY-MM-DD') as "checkedOn"
  from people left join accounts on accounts.id = people.account_id
  where accounts.is_switched_off is not true and (licence_checked_on is not null
    or exists (select from accounts_roles where parent_id = accounts.id and value = 'reviewer'))`

/** Sorts by day, and what has none first. */
const dayOfStanding = ({ standing }: LicenceToCheck): string => ('on' in standing ? standing.on : '')

/**
 * The people whose licence check ran out on a day (UTC) or does within 60 days, or cannot count; the first first. For
 * admins, who renew it; empty for everybody else. They are few, so all are looked at with the rule that signing has.
 */
export async function listLicencesToCheck(
  req: PayloadRequest,
  today: PlainDate,
  part: Part,
): Promise<Listed<LicenceToCheck>> {
  if (!hasRole(req.user, 'admin')) return nothingListed
  const people = z.array(checkedPerson).parse(await runSql(req, licenceHolders))
  const due = people
    .map((person) => ({ ...toLink(person), standing: licenceStanding(person, today) }))
    .filter(({ standing }) => standing.state !== 'holds')
    .sort((a, b) => dayOfStanding(a).localeCompare(dayOfStanding(b)) || a.name.localeCompare(b.name))
  return { rows: due.slice(part.offset, part.offset + part.limit), total: due.length }
}
