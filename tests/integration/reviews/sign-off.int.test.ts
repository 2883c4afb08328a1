import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { clinicalTextJson } from '@/articles/rules/clinical-text'
import { sha256 } from '@/platform/pure/sha256'
import { withConnection } from '../../../scripts/setup/database.mjs'
import {
  aDoctor, aDraft, anAccount, aProfile, closeDesk, edit, openDesk, PASSWORD, publish, rest, sign, tokenOf,
  type Actor, type Desk, type Profile,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'

let desk: Desk
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

async function tokenFor(actor: Actor): Promise<string> {
  const token = tokens.get(actor.id) ?? (await tokenOf(desk, actor))
  tokens.set(actor.id, token)
  return token
}

const digestSeen = z.object({ digest: z.string() })

async function digestOf(id: string): Promise<string> {
  const { json } = await rest(desk, { path: `/api/articles/${id}/review`, token: await tokenFor(desk.editor) })
  return digestSeen.parse(json).digest
}

/** Signs as a doctor does in the admin: with the digest that was seen, and the password. */
async function signBy(actor: Actor, id: string, changes: Record<string, unknown> = {}) {
  const digest = typeof changes.digest === 'string' ? changes.digest : await digestOf(id)
  return rest(desk, {
    path: `/api/articles/${id}/sign-off`, token: await tokenFor(actor), method: 'POST',
    body: { password: PASSWORD, digest, conflictsConfirmed: true, ...changes },
  })
}

const entriesAbout = (id: string, act = 'article.signed-off') =>
  withConnection(desk.database.ownerUrl, async (client) =>
    (await client.query<Record<string, unknown>>(
      'select * from audit.entries where subject = $1 and act = $2 order by number', [id, act],
    )).rows)

const fieldsOf = (json: unknown): string[] =>
  z.object({ errors: z.array(z.object({ field: z.string(), message: z.string().min(10) })) }).parse(json)
    .errors.map(({ field }) => field)

it('a doctor signs what they saw, and the ledger keeps the words, the name and the licence as they were', async () => {
  const licence = { number: 'L-77', jurisdiction: 'Testland', checkedOn: new Date().toISOString().slice(0, 10) }
  const doctor = await aDoctor(desk.payload, { name: 'Dr. Ana Sol', credentials: 'MD', conflictsOfInterest: 'A grant.', licence })
  const draft = await aDraft(desk)
  const { status, json } = await signBy(doctor, draft.id, { statement: '  Read twice.  ' })
  expect({ status, json }).toMatchObject({ status: 200, json: { stage: 'signed-off', scheme: 'hl-1' } })
  const [entry, ...others] = await entriesAbout(draft.id)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ actor_id: doctor.id, actor_name: doctor.name, subject: draft.id })
  const facts: unknown = JSON.parse(String(entry?.facts))
  expect(facts).toMatchObject({
    statement: 'Read twice.', conflictsConfirmed: true, scheme: 'hl-1', digest: sha256(String(entry?.content)),
    person: {
      id: doctor.profile, printedName: 'Dr. Ana Sol MD', credentials: 'MD', speciality: 'Tests',
      conflictsOfInterest: 'A grant.',
    },
  })
  const [seal, ...otherSeals] = await entriesAbout(doctor.profile, 'person.licence-sealed')
  expect(otherSeals).toEqual([])
  expect(JSON.parse(String(seal?.facts))).toEqual({ ...licence, salt: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(facts).toHaveProperty('person.licence', { sealedIn: seal?.id, hash: sha256(String(seal?.facts)) })
  expect(String(entry?.facts)).not.toContain('L-77')
  expect(entry?.content).toBe(clinicalTextJson(draft))
})

const yearsAgo = (years: number): string => `${new Date().getUTCFullYear() - years}-01-01`

const profiles: [string, Profile, number, string][] = [
  ['no credentials', { credentials: '' }, 422, 'credentials'],
  ['no licence number', { licence: { jurisdiction: 'Testland', checkedOn: yearsAgo(0) } }, 422, 'licence'],
  ['a licence that was never checked', { licence: { number: 'L-1', jurisdiction: 'Testland' } }, 422, 'licence'],
  ['a licence checked long ago', { licence: { number: 'L-1', jurisdiction: 'Testland', checkedOn: yearsAgo(3) } }, 422, 'licence'],
  ['a licence check in the future', { licence: { number: 'L-1', jurisdiction: 'Testland', checkedOn: yearsAgo(-2) } }, 422, 'licence'],
]

it.each(profiles)('a doctor with %s cannot sign', async (...row) => {
  const [, changes, expected, field] = row
  const doctor = await aDoctor(desk.payload, changes)
  const { id } = await aDraft(desk)
  const { status, json } = await signBy(doctor, id)
  expect([status, fieldsOf(json)]).toEqual([expected, [field]])
  expect(await entriesAbout(id)).toEqual([])
})

it('a reviewer without a profile cannot sign', async () => {
  const { id } = await aDraft(desk)
  const { status, json } = await signBy(await anAccount(desk.payload, 'reviewer'), id)
  expect([status, fieldsOf(json)]).toEqual([422, ['profile']])
})

it.each(['admin', 'editor', 'moderator'] as const)('the role %s does not sign, profile or not', async (role) => {
  const account = await anAccount(desk.payload, role)
  await aProfile(desk.payload, account)
  const { id } = await aDraft(desk)
  expect((await signBy(account, id)).status).toBe(403)
  expect(await entriesAbout(id)).toEqual([])
})

it('nobody who is not signed in signs', async () => {
  const { id } = await aDraft(desk)
  expect((await rest(desk, { path: `/api/articles/${id}/sign-off`, method: 'POST', body: {} })).status).toBe(401)
})

it('a doctor cannot sign an article that names them as its author', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk, { authors: [desk.author, doctor.profile] })
  expect((await signBy(doctor, id)).status).toBe(403)
})

it('a doctor who wrote a word in an article cannot sign it, also when others wrote later', async () => {
  const doctor = await anAccount(desk.payload, 'reviewer', 'editor')
  await aProfile(desk.payload, doctor)
  const { id } = await aDraft(desk)
  await desk.payload.update({
    collection: 'articles', id, data: { standfirst: 'By the doctor.' }, draft: true, overrideAccess: false, user: doctor,
  })
  await edit(desk, id, { standfirst: 'By the editor.' })
  expect((await signBy(doctor, id)).status).toBe(403)
  expect(await entriesAbout(id)).toEqual([])
})

it('a text that moved is not signed', async () => {
  const { id } = await aDraft(desk)
  const digest = await digestOf(id)
  await edit(desk, id, { body: aBody('Other words.') })
  expect((await signBy(desk.doctor, id, { digest })).status).toBe(409)
  expect(await entriesAbout(id)).toEqual([])
})

it.each<[Record<string, unknown>, number, ...string[]]>([
  [{ password: '', conflictsConfirmed: false }, 422, 'password', 'conflictsConfirmed'],
  [{ password: 'wrong', conflictsConfirmed: false }, 422, 'conflictsConfirmed'],
  [{ conflictsConfirmed: false }, 422, 'conflictsConfirmed'],
  [{ conflictsConfirmed: 'yes' }, 422, 'conflictsConfirmed'],
  [{ digest: 'nope' }, 422, 'digest'],
  [{ password: '' }, 422, 'password'],
  [{ password: 7 }, 422, 'password'],
  [{ password: 'wrong' }, 403, 'password'],
  [{ statement: 'x'.repeat(2_001) }, 422, 'statement'],
  [{ statement: 'a\u0000' }, 422, 'statement'],
])('a signature with %o is refused', async (changes, expected, ...fields) => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  const { status, json } = await signBy(doctor, id, changes)
  expect([status, fieldsOf(json)]).toEqual([expected, fields])
  expect(await entriesAbout(id)).toEqual([])
})

it('a text is signed once', async () => {
  const { id } = await aDraft(desk)
  await sign(desk, id)
  expect((await signBy(await aDoctor(desk.payload), id)).status).toBe(409)
  expect(await entriesAbout(id)).toHaveLength(1)
})

it('guessing the password at the signature locks the account, as it does at the sign-in', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  await tokenFor(doctor)
  for (let guess = 0; guess < 10; guess += 1) expect((await signBy(doctor, id, { password: 'wrong' })).status).toBe(403)
  const { status, json } = await signBy(doctor, id)
  expect(status).toBe(403)
  expect(JSON.stringify(json)).toContain('Too many wrong passwords')
  expect(await entriesAbout(id)).toEqual([])
})

it('the question for the password leaves no session behind', async () => {
  const doctor = await aDoctor(desk.payload)
  await tokenFor(doctor)
  const sessions = () =>
    withConnection(desk.database.ownerUrl, async (client) =>
      (await client.query<{ id: string }>('select id from accounts_sessions where _parent_id = $1', [doctor.id])).rows)
  const before = await sessions()
  expect(before).toHaveLength(1)
  const { id } = await aDraft(desk)
  expect((await signBy(doctor, id)).status).toBe(200)
  expect(await sessions()).toEqual(before)
})

it('two doctors who sign at once leave one signature', async () => {
  const doctors = await Promise.all([aDoctor(desk.payload), aDoctor(desk.payload)])
  for (const doctor of doctors) await tokenFor(doctor)
  const { id } = await aDraft(desk)
  const answers = await Promise.all(doctors.map((doctor) => signBy(doctor, id)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await entriesAbout(id)).toHaveLength(1)
})

it('an edit during the signing never leaves a signature over other words than were seen', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await aDraft(desk)
    const digest = await digestOf(id)
    const [signed] = await Promise.all([
      signBy(desk.doctor, id, { digest }),
      edit(desk, id, { body: aBody(`Written meanwhile, in round ${round}.`) }),
    ])
    const entries = await entriesAbout(id)
    expect([200, 409]).toContain(signed.status)
    expect(entries).toHaveLength(signed.status === 200 ? 1 : 0)
    for (const { content } of entries) expect(sha256(String(content))).toBe(digest)
    await expect(publish(desk, id)).rejects.toMatchObject({ status: 422 })
  }
})

it('a role that was taken away a second ago does not sign any more', async () => {
  const doctor = await aDoctor(desk.payload)
  await tokenFor(doctor)
  const { id } = await aDraft(desk)
  await desk.payload.update({
    collection: 'accounts', id: doctor.id, data: { roles: ['moderator'] }, overrideAccess: false, user: desk.admin,
  })
  expect((await signBy(doctor, id)).status).toBe(403)
  expect(await entriesAbout(id)).toEqual([])
})

it('deleting the article and the profile leaves the ledger as it was, and the account of who signed stays', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  const asked = await rest(desk, {
    path: `/api/articles/${id}/submit-for-review`, token: await tokenFor(desk.editor), method: 'POST', body: { reviewer: doctor.id },
  })
  expect(asked.status).toBe(200)
  await signBy(doctor, id)
  await publish(desk, id)
  const before = await entriesAbout(id)
  const { payload, admin } = desk
  await payload.delete({ collection: 'articles', id, overrideAccess: false, user: admin })
  await payload.delete({ collection: 'people', id: doctor.profile, overrideAccess: false, user: admin })
  await expect(payload.delete({ collection: 'accounts', id: doctor.id, overrideAccess: false, user: admin }))
    .rejects.toMatchObject({ status: 409 })
  expect(await entriesAbout(id)).toEqual(before)
})

it('an account goes together with the requests that wait for it, and the article can be submitted anew', async () => {
  const doctor = await aDoctor(desk.payload)
  const { id } = await aDraft(desk)
  const submit = async (reviewer: string) =>
    rest(desk, {
      path: `/api/articles/${id}/submit-for-review`, token: await tokenFor(desk.editor), method: 'POST', body: { reviewer },
    })
  await submit(doctor.id)
  await desk.payload.delete({ collection: 'accounts', id: doctor.id, overrideAccess: false, user: desk.admin })
  expect(await submit(desk.doctor.id)).toMatchObject({ status: 200, json: { stage: 'in-review' } })
})
