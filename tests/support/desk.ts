import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, getPayload, handleEndpoints, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findNewestText } from '@/articles/queries'
import { runSql } from '@/platform/database'
import type { Role } from '@/accounts/rules/roles'
import { signOff } from '@/reviews/commands'
import type { DeskIds } from './desk-ids'
import type { TestDatabase } from './postgres'
import { aBody } from './rich-text'
import { unique } from './unique'

export type Actor = NonNullable<PayloadRequest['user']>

/** A site with nothing but its desk: who works there, one topic and one author. */
export type Desk = {
  payload: Payload
  database: TestDatabase
  admin: Actor
  editor: Actor
  doctor: Actor
  moderator: Actor
  /** Ids. `profile` is the doctor's. */
  topic: string
  author: string
  profile: string
}

export const PASSWORD = 'a-password-for-tests-only'

/** An account with these roles. */
export async function anAccount(payload: Payload, ...roles: Role[]): Promise<Actor> {
  const name = unique(roles.join('-'))
  const data = { email: `${name}@example.org`, name, roles, password: PASSWORD }
  const account = await payload.create({ collection: 'accounts', data, overrideAccess: true })
  return { ...account, collection: 'accounts' }
}

/** An editor to whom an admin granted that they publish before a review. */
export async function anUrgentEditor(payload: Payload): Promise<Actor> {
  const editor = await anAccount(payload, 'editor')
  await payload.update({ collection: 'accounts', id: editor.id, data: { mayPublishUrgently: true }, overrideAccess: true })
  return { ...editor, mayPublishUrgently: true }
}

/** The changeable parts of a doctor's profile; dates are days. */
export type Profile = {
  name?: string
  credentials?: string
  conflictsOfInterest?: string
  licence?: { number?: string; jurisdiction?: string; checkedOn?: string }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** A profile for an account, with credentials and a licence that is in date; gives its id. */
export async function aProfile(payload: Payload, account: Actor | null, changes: Profile = {}): Promise<string> {
  const data = {
    name: unique('Dr. Test'),
    credentials: 'MD',
    speciality: 'Tests',
    conflictsOfInterest: 'None',
    account: account?.id ?? null,
    licence: { number: unique('L'), jurisdiction: 'Testland', checkedOn: today() },
    ...changes,
  }
  return (await payload.create({ collection: 'people', data, overrideAccess: true })).id
}

/** A doctor who may sign: an account with a profile. */
export async function aDoctor(payload: Payload, changes: Profile = {}): Promise<Actor & { profile: string }> {
  const doctor = await anAccount(payload, 'reviewer')
  return { ...doctor, profile: await aProfile(payload, doctor, changes) }
}

const opened = z.tuple([z.object({ name: z.string() })])

/**
 * Opens the project on the database that the environment names. Jobs run when a test says so: Payload (3.90) has its
 * first request begin a clock for them, which would run them at any time beside a test.
 */
async function openProject({ appUrl }: TestDatabase): Promise<Payload> {
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, cron: true })
  for (const clock of payload.crons.splice(0)) clock.stop()
  const [{ name }] = opened.parse(await runSql(await createLocalReq({}, payload), sql`select current_database() as name`))
  // Test files share processes, and copies of one desk look alike.
  if (new URL(appUrl).pathname !== `/${name}`) throw new Error(`The project is open on another database: ${name}.`)
  return payload
}

/** Opens the project on a database of its own, or makes a desk on the one given. Call it once, in `beforeAll`. */
export async function openDesk(given?: TestDatabase): Promise<Desk> {
  return given ? makeDesk(given) : openMadeDesk()
}

async function makeDesk(database: TestDatabase): Promise<Desk> {
  const payload = await openProject(database)
  const { profile, ...doctor } = await aDoctor(payload)
  const topic = await payload.create({ collection: 'topics', data: { title: unique('topic') }, overrideAccess: true })
  return {
    payload,
    database,
    admin: await anAccount(payload, 'admin'),
    editor: await anAccount(payload, 'editor'),
    doctor,
    moderator: await anAccount(payload, 'moderator'),
    topic: topic.id,
    author: await aProfile(payload, null, { name: unique('Author') }),
    profile,
  }
}

async function openMadeDesk(): Promise<Desk> {
  // Processes outside of vitest use these builders too, and cannot load what asks vitest for the server.
  const { withDesk } = await import('./postgres')
  const { database, ids } = await withDesk()
  return seatDesk(await openProject(database), database, ids)
}

/** The desk of a database in which somebody made it. */
export async function seatDesk(payload: Payload, database: TestDatabase, ids: DeskIds): Promise<Desk> {
  const actor = async (id: string): Promise<Actor> =>
    ({ ...await payload.findByID({ collection: 'accounts', id, overrideAccess: true }), collection: 'accounts' })
  const [admin, editor, doctor, moderator] = await Promise.all(
    [ids.admin, ids.editor, ids.doctor, ids.moderator].map(actor),
  )
  if (!admin || !editor || !doctor || !moderator) throw new Error('Somebody is missing at the desk.')
  return { ...ids, payload, database, admin, editor, doctor, moderator }
}

/** Ends the connections of a desk. Call it in `afterAll`. */
export const closeDesk = async ({ payload }: Desk): Promise<void> => payload.destroy()

/** A request in which somebody acts, as one that came in; nobody where none is given. */
export const requestAs = ({ payload }: Pick<Desk, 'payload'>, actor: Actor | null): Promise<PayloadRequest> =>
  createLocalReq(actor ? { user: actor } : {}, payload)

/** What an editor writes: a complete article under a title of its own. */
export const anArticle = (desk: Desk, changes: Record<string, unknown> = {}) => ({
  title: unique('An article'),
  standfirst: 'What it is about.',
  body: aBody('The first paragraph.'),
  topic: desk.topic,
  authors: [desk.author],
  ...changes,
})

/** An unsigned draft that the editor wrote. */
export async function aDraft(desk: Desk, changes: Record<string, unknown> = {}) {
  return desk.payload.create({
    collection: 'articles',
    data: anArticle(desk, changes),
    draft: true,
    overrideAccess: false,
    user: desk.editor,
    depth: 0,
  })
}

/** Signs the newest text of an article, past the question for the password. */
export async function sign(desk: Desk, articleId: string, doctor: Actor = desk.doctor) {
  const req = await requestAs(desk, doctor)
  const text = await findNewestText(req, articleId)
  if (!text) throw new Error('There is no such article.')
  return signOff(req, doctor, {
    articleId, digest: clinicalDigest(text), areConflictsConfirmed: true, statement: 'Signed in a test.',
  })
}

/** Publishes the newest text as the editor. */
export async function publish(desk: Desk, id: string) {
  const { payload, editor } = desk
  return payload.update({
    collection: 'articles', id, data: { _status: 'published' }, overrideAccess: false, user: editor, depth: 0,
  })
}

/** An article that was signed and is out. */
export async function aPublishedArticle(desk: Desk, changes: Record<string, unknown> = {}) {
  const { id } = await aDraft(desk, changes)
  await sign(desk, id)
  return publish(desk, id)
}

/** Saves a draft of an article as the editor. */
export async function edit(desk: Desk, id: string, changes: Record<string, unknown>) {
  const { payload, editor } = desk
  return payload.update({
    collection: 'articles', id, data: changes, draft: true, overrideAccess: false, user: editor, depth: 0,
  })
}

/** What readers are served: the row of the article itself, and not its newest draft. */
export const liveText = ({ payload }: Desk, id: string) =>
  payload.findByID({ collection: 'articles', id, draft: false, depth: 0, overrideAccess: true })

type Sent = {
  path: string
  token?: string | null
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

/** Asks the REST interface, without a server between; `path` begins with `/api`. */
export async function rest({ payload }: Desk, { path, token, method = 'GET', body, headers: sent = {} }: Sent) {
  const headers = new Headers({ 'Content-Type': 'application/json', ...sent })
  if (token) headers.set('Authorization', `JWT ${token}`)
  const request = new Request(`http://localhost:3000${path}`, {
    method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  const text = await response.text()
  const json: unknown = text === '' ? null : JSON.parse(text)
  return { status: response.status, headers: response.headers, json }
}

/** A token with which an account uses the REST interface, past the weighing of its password, which takes a core. */
export async function tokenOf(desk: Desk, { email }: Actor): Promise<string> {
  const { findByAddress } = await import('@/accounts/stored-account')
  const { openSession } = await import('@/accounts/sessions')
  const req = await requestAs(desk, null)
  const account = await findByAddress(req, email)
  const session = account && (await openSession(req, account))
  if (!session) throw new Error(`Nobody is signed in as ${email}.`)
  return session.token
}

/** The token of somebody who signs in by the password for tests. */
export async function tokenByPassword(desk: Desk, { email }: Actor): Promise<string> {
  const { signIn } = await import('@/accounts/commands')
  const attempt = { email, password: PASSWORD, network: unique('network'), mark: '' }
  const outcome = await signIn(await requestAs(desk, null), attempt)
  if (!outcome.ok) throw new Error(`Nobody is signed in as ${email}: ${outcome.refusal}.`)
  return outcome.value.token
}
