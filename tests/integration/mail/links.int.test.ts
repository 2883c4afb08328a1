import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isMailKind, linkMinutes } from '@/mail/rules/mail-kind'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { closeDesk, openDesk, requestAs, rest, tokenOf, type Desk } from '../../support/desk'
import { aMailServer, type MailServer } from '../../support/mail-server'

let desk: Desk
let server: MailServer

beforeAll(async () => {
  desk = await openDesk()
  server = await aMailServer()
})

afterAll(async () => {
  await server.close()
  await closeDesk(desk)
})

beforeEach(async () => {
  server.reset()
  await desk.payload.delete({ collection: 'mail', where: { id: { exists: true } }, overrideAccess: true })
})

const MINUTE_MS = 60_000
const DAY = 24 * 60
const later = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS)

async function queued(kind: 'invitation' | 'password-reset' | 'password-changed'): Promise<void> {
  const { queueMail } = await import('@/mail/commands')
  await queueMail(await requestAs(desk, null), {
    kind, to: { name: 'Ann', email: 'ann@example.org' }, subject: 'For you', paragraphs: ['Hello.'],
    action: { label: 'Choose a password', path: '/admin/set-password/secret' },
  })
}

async function round(afterMinutes: number, url = server.url): Promise<void> {
  const { sendDueMail } = await import('@/mail/send-due-mail')
  const { deliverBySmtp } = await import('@/mail/smtp-delivery')
  await sendDueMail(await requestAs(desk, null), {
    deliver: (message) => deliverBySmtp(message, { url, silenceMs: 1_500, limitMs: 2_000 }),
    siteName: 'The site',
    now: () => later(afterMinutes),
  })
}

async function onlyRow() {
  const { docs: [row, ...others] } = await desk.payload.find({ collection: 'mail', overrideAccess: true, depth: 0 })
  if (!row || others.length > 0) throw new Error('There is not exactly one mail.')
  return row
}

const sendAgain = async () =>
  rest(desk, {
    path: `/api/mail/${(await onlyRow()).id}/send-again`, method: 'POST', body: {}, token: await tokenOf(desk, desk.admin),
  })

test.each([
  ['password-reset', 59, true], ['password-reset', 61, false],
  ['invitation', 7 * DAY - 1, true], ['invitation', 7 * DAY + 1, false],
  ['password-changed', 7 * DAY + 1, true],
] as const)('a mail of the kind %s that waited for %i minutes goes out: %s', async (kind, minutes, isSent) => {
  await queued(kind)
  await round(0, server.nobodyUrl)
  await round(minutes)
  expect(server.recipients()).toEqual(isSent ? ['ann@example.org'] : [])
  if (isSent) return
  const ended = 'The link in this mail ended before the mail went out.'
  expect(await onlyRow()).toMatchObject({ status: 'failed', text: null, nextAttemptAt: null, lastError: ended })
})

test('a mail that was refused is sent again while its link opens, and not afterwards', async () => {
  server.behave({ recipient: 550 })
  await queued('password-reset')
  await round(0)
  expect((await sendAgain()).status).toBe(200)
  await round(1)
  await round(61)
  expect(await onlyRow()).toMatchObject({ status: 'failed', text: null, lastError: 'The mail server refused this mail with 550.' })
  server.behave({})
  const message = expect.stringContaining('The link in this mail has ended')
  expect(await sendAgain()).toMatchObject({ status: 409, json: { errors: [{ message }] } })
  expect(server.recipients()).toEqual([])
})

test('a mail of which nobody knows whether it arrived keeps no link that has ended', async () => {
  server.behave({ text: 'hang up' })
  await queued('password-reset')
  await round(0)
  await round(59)
  expect((await onlyRow()).text).not.toBeNull()
  await round(61)
  expect(await onlyRow()).toMatchObject({ status: 'unclear', text: null })
})

test('a site without a mail server keeps no link that has ended either', async () => {
  const { endDeadLinks } = await import('@/mail/outbox')
  await queued('password-reset')
  await endDeadLinks(await requestAs(desk, null), later(61))
  expect(await onlyRow()).toMatchObject({ status: 'failed', text: null })
})

const minutesOf = (kind: string): number => (isMailKind(kind) ? linkMinutes[kind] : undefined) ?? 0

const endsOfLinks = (purpose: string) => withConnection(desk.database.ownerUrl, async (client) =>
  (await client.query<{ ends: Date }>('select ends_at as ends from account_links where purpose = $1', [purpose])).rows)

test('a mail ends together with the link that is in it', async () => {
  const body = { name: 'Ines', email: 'ines@example.org', roles: ['editor'] }
  await rest(desk, { path: '/api/accounts/invite', method: 'POST', body, token: await tokenOf(desk, desk.admin) })
  await rest(desk, { path: '/api/accounts/forgot-password', method: 'POST', body: { email: desk.editor.email } })
  await desk.payload.jobs.run({ allQueues: true, overrideAccess: true })
  const { docs } = await desk.payload.find({ collection: 'mail', sort: 'kind', overrideAccess: true, depth: 0 })
  expect(docs.map(({ kind }) => kind)).toEqual(['invitation', 'password-reset'])
  for (const { kind, createdAt } of docs) {
    const [link] = await endsOfLinks(kind)
    const mailEnds = new Date(createdAt).getTime() + minutesOf(kind) * MINUTE_MS
    expect(Math.abs(mailEnds - (link?.ends.getTime() ?? Number.NaN)), kind).toBeLessThan(30_000)
  }
})
