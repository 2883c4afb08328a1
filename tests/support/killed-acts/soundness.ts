import { statSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import type { Article, Media } from '@/generated/payload-types'
import { idsOf } from '@/platform/pure/ids'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { checkLedger } from '../../../scripts/ledger/check-ledger'
import { publishedInDatabase } from '../../../scripts/ledger/published-texts'
import { atOneMoment, examinedInDatabase, strayInDatabase } from '../../../scripts/ledger/read-database'
import type { Stage } from './stages'

type Entry = { act: string; subject: string; digest: string }
type Version = { parent: string; latest: boolean; updatedAt: string; text: Article }

const ENTRIES = "select act, subject, facts::jsonb ->> 'digest' as digest from audit.entries order by number"

const holds = (isSo: boolean, otherwise: string): string[] => (isSo ? [] : [otherwise])

/** What does not hold of a stored text by itself. */
const textFaults = (text: Article, where: string): string[] => [
  ...holds(clinicalDigest(text) === text.textDigest, `${where} has the digest of another text`),
  ...holds(idsOf(text.contributors).length > 0, `${where} was written by nobody`),
  ...holds(idsOf(text.authors).length > 0, `${where} has lost its authors`),
]

/** What does not hold between the row that readers see, its versions, and the ledger. */
function articleFaults(live: Article, versions: readonly Version[], entries: readonly Entry[]): string[] {
  const isOut = live._status === 'published'
  const latest = versions.filter((version) => version.latest)
  const newest = versions.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))[0]
  const publications = entries.filter(({ act }) => act === 'article.published')
  const last = publications.at(-1)?.digest ?? null
  const isSigned = entries.some(({ act, digest }) => act === 'article.signed-off' && digest === live.textDigest)
  const published = versions.filter(({ text }) => text._status === 'published')
  return [
    ...textFaults(live, 'the live row'),
    ...versions.flatMap(({ text }) => textFaults(text, 'a version')),
    ...holds(latest.length === 1 && latest[0] === newest, `${latest.length} versions are the latest`),
    ...holds(isOut === (last !== null) && (!isOut || last === live.textDigest), 'the ledger tells of another publication'),
    ...holds(publications.length === published.length, 'there are not as many publications as published versions'),
    ...holds(!isOut || isSigned, 'readers see a text that nobody signed'),
  ]
}

/** The names and sizes of all files that a picture has. */
const filesOf = ({ filename, filesize, sizes }: Media) =>
  [{ filename, filesize }, ...Object.values(sizes ?? {})]
    .flatMap(({ filename: name, filesize: bytes }) => (name ? [{ name, bytes }] : []))

const allMedia = async (payload: Payload, req?: PayloadRequest): Promise<Media[]> =>
  (await payload.find({ collection: 'media', pagination: false, depth: 0, overrideAccess: true, req })).docs

/** The names of the files of all pictures. */
export const namedFiles = async (payload: Payload): Promise<string[]> =>
  (await allMedia(payload)).flatMap(filesOf).map(({ name }) => name)

async function pictureFaults(req: PayloadRequest, folder: string): Promise<string[]> {
  const place = (name: string): string => path.join(folder, 'uploads', name)
  return (await allMedia(req.payload, req)).flatMap(filesOf).flatMap(({ name, bytes }) => {
    const size = statSync(place(name), { throwIfNoEntry: false })?.size
    return holds(size === bytes, `${name} has ${size ?? 'no'} bytes, and not ${bytes ?? 'none'}`)
  })
}

async function versionsOf(req: PayloadRequest): Promise<Version[]> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles', pagination: false, depth: 0, overrideAccess: true, req,
  })
  return docs.map(({ parent, latest, updatedAt, version }) => ({
    parent: String(parent), latest: latest === true, updatedAt, text: version,
  }))
}

async function documentFaults(req: PayloadRequest, entries: readonly Entry[]): Promise<string[]> {
  const versions = await versionsOf(req)
  const { docs: articles } = await req.payload.find({
    collection: 'articles', draft: false, pagination: false, depth: 0, overrideAccess: true, req,
  })
  const ids = new Set(articles.map(({ id }) => id))
  return [
    ...holds(versions.every(({ parent }) => ids.has(parent)), 'a version belongs to no article'),
    ...articles.flatMap((live) => articleFaults(
      live, versions.filter(({ parent }) => parent === live.id), entries.filter(({ subject }) => subject === live.id),
    )),
  ]
}

/** Everything that does not hold in the database of a stage, in words; nothing when it is sound. */
export async function faultsOf({ withPayload, database }: Stage): Promise<string[]> {
  const { entries, ledger } = await withConnection(database.ownerUrl, async (client) => ({
    entries: (await client.query<Entry>(ENTRIES)).rows,
    ledger: await atOneMoment(client, () => checkLedger({
      entries: examinedInDatabase(client),
      findStray: () => strayInDatabase(client),
      published: publishedInDatabase(client),
      takenAt: null,
    }, { heads: null, trusted: null })),
  }))
  const faults = await withPayload((payload) => storedFaults(payload, { entries, folder: database.folder }))
  return [...ledger.faults, ...faults]
}

type Beside = { entries: readonly Entry[]; folder: string }

async function storedFaults(payload: Payload, { entries, folder }: Beside): Promise<string[]> {
  const req = await createLocalReq({}, payload)
  // In one transaction, hence on one connection.
  await initTransaction(req)
  try {
    return [...await documentFaults(req, entries), ...await pictureFaults(req, folder)]
  } finally {
    await killTransaction(req)
  }
}
