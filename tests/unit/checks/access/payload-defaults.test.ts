import { buildConfig, type Config } from 'payload'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { expect, test } from 'vitest'
import { accessProblems } from '../../../../scripts/checks/access/access-problems.mjs'
import { payloadDefaults } from '../../../../scripts/checks/access/payload-defaults.mjs'

const nobody = () => false
const closed = { create: nobody, read: nobody, update: nobody, delete: nobody }
const account = { ...closed, admin: nobody, unlock: nobody }
const jobs = { access: { run: nobody, queue: nobody, cancel: nobody }, tasks: [] }

async function problemsOf(change: Partial<Config>): Promise<string[]> {
  const config = await buildConfig({
    secret: 'only for assembling a configuration in a test',
    db: postgresAdapter({ pool: { connectionString: 'postgres://nobody@127.0.0.1:9/none' } }),
    admin: { user: 'accounts' },
    collections: [{ slug: 'accounts', auth: true, lockDocuments: false, fields: [], access: account }],
    globals: [],
    jobs,
    ...change,
  })
  return accessProblems(config, await payloadDefaults())
}

test('a configuration of Payload that states every rule passes, with its own collections excepted', async () => {
  expect(await problemsOf({})).toEqual([])
})

test('what Payload fills in for a collection is found', async () => {
  const problems = await problemsOf({ collections: [{ slug: 'accounts', auth: true, lockDocuments: false, fields: [], versions: true }] })
  const operations = ['create', 'read', 'update', 'delete', 'readVersions', 'admin', 'unlock']
  expect(problems).toEqual(operations.map((operation) => expect.stringContaining(`accounts: states no access rule for ${operation}`)))
})

test('what Payload fills in for a global and for the jobs is found', async () => {
  const problems = await problemsOf({ globals: [{ slug: 'site', lockDocuments: false, fields: [] }], jobs: { tasks: [] } })
  const missing = ['site: states no access rule for read', 'site: states no access rule for update']
  const jobRules = ['run', 'queue', 'cancel'].map((operation) => `jobs: states no access rule for ${operation}`)
  expect(problems).toEqual([...missing, ...jobRules].map((start) => expect.stringContaining(start)))
})
