import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { siteEnvironment } from '../../../scripts/setup/site.mjs'
import { readSettings } from '../../../scripts/setup/settings.mjs'
import { closeDesk, openDesk, requestAs, rest, tokenOf, type Desk } from '../../support/desk'
import { withDatabase } from '../../support/postgres'

let desk: Desk

/** A production site that was filled with the sample content, as its commands start it. */
beforeAll(async () => {
  const database = await withDatabase()
  const settings = readSettings({ ...process.env, HEALTHOOL_DEMO: '1' })
  const urls = { applicationUrl: database.appUrl, ownerUrl: database.ownerUrl }
  const environment = siteEnvironment({ settings, urls, secrets: null })
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  vi.stubEnv('HEALTHOOL_DEMO', '1')
  desk = await openDesk(database)
})
afterAll(() => closeDesk(desk))

test('a production site with sample content keeps its mail until it has a mail server, and shows nobody what it says', async () => {
  const { queueMail } = await import('@/mail/commands')
  const { wayOut } = await import('@/mail/delivery-ways')
  const { countMailTroubles } = await import('@/mail/queries')
  const req = await requestAs(desk, null)
  await queueMail(req, {
    kind: 'password-reset', to: { name: 'Ann', email: 'ann@example.org' }, subject: 'A new password',
    paragraphs: ['Open the link.'], action: { label: 'Choose', path: '/admin/set-password/secret' },
  })
  expect(wayOut()).toBeNull()
  expect(await countMailTroubles(req)).toMatchObject({ isSent: false, waiting: 1 })
  const { json } = await rest(desk, { path: '/api/mail', token: await tokenOf(desk, desk.admin) })
  expect(json).toMatchObject({ docs: [{ subject: 'A new password' }] })
  expect(JSON.stringify(json)).not.toContain('secret')
})
