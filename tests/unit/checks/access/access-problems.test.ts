import { expect, test } from 'vitest'
import { accessProblems } from '../../../../scripts/checks/access/access-problems.mjs'

type Request = { req: { user: { roles: string[] } | null } }

const defaultAccess = ({ req }: Request) => Boolean(req.user)
const everybody = () => true
const adminsOnly = ({ req }: Request) => req.user?.roles.includes('admin') === true
const jobs = { access: { run: adminsOnly, queue: adminsOnly, cancel: adminsOnly } }
const closed = { create: adminsOnly, read: everybody, update: adminsOnly, delete: adminsOnly }
const articles = { slug: 'articles', access: { ...closed, readVersions: adminsOnly }, versions: { drafts: true } }
const site = { slug: 'site', access: { read: everybody, update: adminsOnly } }

const problemsOf = (change: object) =>
  accessProblems({ collections: [articles], globals: [site], jobs, ...change }, new Set([defaultAccess]))

test('a configuration that states every rule is fine', async () => {
  expect(await problemsOf({})).toEqual([])
})

test.each(['create', 'read', 'update', 'delete'])('a collection with the default for %s is a problem', async (operation) => {
  const pages = { slug: 'pages', access: { ...closed, [operation]: defaultAccess } }
  expect(await problemsOf({ collections: [pages] })).toEqual([expect.stringContaining(`pages: states no access rule for ${operation}`)])
})

test('versions without a rule of their own are a problem', async () => {
  expect(await problemsOf({ collections: [{ ...articles, access: closed }] })).toEqual([expect.stringContaining('readVersions')])
})

test('a collection that signs in must state admin and unlock', async () => {
  const problems = await problemsOf({ collections: [{ slug: 'accounts', access: closed, auth: {} }] })
  expect(problems).toEqual([expect.stringContaining('for admin'), expect.stringContaining('for unlock')])
})

test('a global without a rule is a problem', async () => {
  expect(await problemsOf({ globals: [{ slug: 'site', access: { read: everybody } }] })).toHaveLength(1)
})

test('jobs that anybody may run are a problem', async () => {
  expect(await problemsOf({ jobs: { access: { ...jobs.access, run: defaultAccess } } })).toEqual([expect.stringContaining('jobs')])
})

test('a rule that asks only whether somebody is signed in is a problem, under any name', async () => {
  const signedIn = ({ req }: Request) => req.user !== null
  const pages = { slug: 'pages', access: { ...closed, update: signedIn } }
  expect(await problemsOf({ collections: [pages] })).toEqual([expect.stringContaining('update is open to any account')])
})

test('a rule that needs the database is taken as stated', async () => {
  const asksDatabase = () => { throw new TypeError('payload.find is not a function') }
  expect(await problemsOf({ collections: [{ slug: 'pages', access: { ...closed, update: asksDatabase } }] })).toEqual([])
})

test('marks of open documents may not keep the default of Payload: they are switched off', async () => {
  const access = { create: defaultAccess, read: defaultAccess, update: defaultAccess, delete: defaultAccess }
  expect(await problemsOf({ collections: [{ slug: 'payload-locked-documents', access }] })).toHaveLength(4)
})

test('migrations may keep it only while they have no endpoints', async () => {
  const access = { create: defaultAccess, read: defaultAccess, update: defaultAccess, delete: defaultAccess }
  const migrations = { slug: 'payload-migrations', access }
  expect(await problemsOf({ collections: [{ ...migrations, endpoints: false }] })).toEqual([])
  expect(await problemsOf({ collections: [{ ...migrations, endpoints: [] }] })).toHaveLength(4)
})
