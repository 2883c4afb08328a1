import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { queueMail as QueueMail } from '@/mail/commands'
import type { sendDueMail as SendDueMail } from '@/mail/send-due-mail'
import { deliverBySmtp } from '@/mail/smtp-delivery'
import { closeDesk, openDesk, requestAs, rest, tokenOf, type Desk } from '../../support/desk'
import { aMailServer, type MailServer } from '../../support/mail-server'

let desk: Desk
let server: MailServer
let queueMail: typeof QueueMail
let sendDueMail: typeof SendDueMail

beforeAll(async () => {
  desk = await openDesk()
  ;({ queueMail } = await import('@/mail/commands'))
  ;({ sendDueMail } = await import('@/mail/send-due-mail'))
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

const aMail = {
  kind: 'invitation' as const,
  to: { name: 'Ann', email: 'ann@example.org' },
  subject: 'Join us',
  paragraphs: ['You are invited.'],
  action: { label: 'Join', path: '/admin/join?token=secret' },
}

async function queued(changes: object = {}): Promise<void> {
  await queueMail(await requestAs(desk, null), { ...aMail, ...changes })
}

/** A round of a server; the clock may be moved ahead. */
async function round({ afterMs = 0, url = server.url } = {}): Promise<void> {
  await sendDueMail(await requestAs(desk, null), {
    deliver: (message) => deliverBySmtp(message, { url, silenceMs: 300, limitMs: 2_000 }),
    siteName: 'The site',
    now: () => new Date(Date.now() + afterMs),
  })
}

async function rows() {
  const { docs } = await desk.payload.find({ collection: 'mail', sort: 'createdAt', overrideAccess: true, depth: 0 })
  return docs
}

async function onlyRow() {
  const [row, ...others] = await rows()
  if (!row || others.length > 0) throw new Error('There is not exactly one mail.')
  return row
}

test('a mail is sent once, in plain text and HTML, and what it said is erased', async () => {
  await queued()
  await round()
  await round({ afterMs: 60 * MINUTE_MS })
  const [mail, ...others] = await server.mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ subject: 'Join us' })
  expect(mail?.to).toMatchObject({ value: [{ name: 'Ann', address: 'ann@example.org' }] })
  expect(mail?.from).toMatchObject({ value: [{ name: 'The site', address: 'nobody@localhost' }] })
  expect(mail?.text).toContain('http://localhost:3000/admin/join?token=secret')
  expect(mail?.html).toContain('http://localhost:3000/admin/join?token=secret')
  const row = await onlyRow()
  expect(row).toMatchObject({ status: 'sent', attempts: 1, text: null, lastError: null, messageId: `<${row.id}@localhost>` })
  expect(mail?.messageId).toBe(row.messageId)
})

test('names and subjects add no line to the head', async () => {
  await queued({
    to: { name: 'Ann\r\nBcc: evil@example.org', email: 'ann@example.org' },
    subject: 'Join\r\nX-Evil: yes',
    replyTo: { name: 'Bob\nCc: evil@example.org', email: 'bob@example.org' },
  })
  await round()
  const [mail] = await server.mails()
  expect(mail?.headers.has('x-evil')).toBe(false)
  expect(mail?.cc).toBeUndefined()
  expect(mail?.bcc).toBeUndefined()
  expect(mail?.subject).toBe('Join X-Evil: yes')
  expect(mail?.replyTo).toMatchObject({ value: [{ address: 'bob@example.org' }] })
  expect(server.recipients()).toEqual(['ann@example.org'])
})

type Step = (req: PayloadRequest) => Promise<void>

/** An act in a transaction, which ends as told. */
async function inOne(act: Step, end: Step): Promise<void> {
  const req = await requestAs(desk, null)
  await initTransaction(req)
  await act(req)
  await end(req)
}

test('an act that is rolled back sends nothing, and one that is not committed yet waits', async () => {
  await inOne((req) => queueMail(req, aMail), killTransaction)
  await inOne(async (req) => {
    await queueMail(req, aMail)
    await round()
    expect(server.recipients()).toEqual([])
  }, commitTransaction)
  await round()
  expect(server.recipients()).toEqual(['ann@example.org'])
})

test('every address that an account may have gets its mail', async () => {
  const addresses = ['r&d@example.org', 'a=b@example.org', 'x#y@example.org', 'info/desk@example.org', "o'neil@example.org", '{a|b}@example.org']
  for (const email of addresses) await queued({ to: { name: 'R & D', email } })
  await round()
  expect(server.recipients()).toEqual(addresses)
})

test('a malformed recipient stops the act that would mail it', async () => {
  await expect(queued({ to: { name: '', email: 'ann@example.org\r\nRCPT TO:<evil@example.org>' } })).rejects.toThrow()
  expect(await rows()).toEqual([])
})

test('mail waits while the mail server is away, and goes out once it is back', async () => {
  await queued()
  await queued()
  await round({ url: server.nobodyUrl })
  const [first, second] = await rows()
  expect(first).toMatchObject({ status: 'waiting', attempts: 1, lastError: expect.stringContaining('ECONNREFUSED') })
  expect(second).toMatchObject({ status: 'waiting', attempts: 0 })
  await round()
  expect(server.recipients()).toHaveLength(1)
  await round({ afterMs: 2 * MINUTE_MS })
  expect(server.recipients()).toHaveLength(2)
})

test('a mail server that says nothing is left after a while, and asked again later', async () => {
  server.behave({ greeting: 'silence' })
  await queued()
  await round()
  expect(await onlyRow()).toMatchObject({ status: 'waiting', attempts: 1, lastError: expect.stringContaining('ETIMEDOUT') })
  server.behave({})
  await round({ afterMs: 2 * MINUTE_MS })
  expect(server.recipients()).toHaveLength(1)
})

test('a mail that is refused for now is tried again, and others are not held up', async () => {
  server.behave({ recipient: 450 })
  await queued()
  await queued({ to: { name: '', email: 'bob@example.org' } })
  await round()
  expect((await rows()).map(({ status, attempts }) => ({ status, attempts }))).toEqual([
    { status: 'waiting', attempts: 1 }, { status: 'waiting', attempts: 1 },
  ])
  server.behave({ text: 451 })
  await round({ afterMs: 2 * MINUTE_MS })
  expect((await rows()).map(({ lastError }) => lastError)).toEqual(Array(2).fill('The mail server refused this mail with 451.'))
  server.behave({})
  await round({ afterMs: 10 * MINUTE_MS })
  expect(server.recipients().toSorted()).toEqual(['ann@example.org', 'bob@example.org'])
})

test.each([{ recipient: 550 }, { text: 554 }])('a mail that is refused for good is not tried again: %o', async (behaviour) => {
  server.behave(behaviour)
  await queued()
  await round()
  expect(await onlyRow()).toMatchObject({ status: 'failed', attempts: 1 })
  server.behave({})
  await round({ afterMs: 60 * 24 * MINUTE_MS })
  expect(server.recipients()).toEqual([])
})

test('no error names the person who should have got the mail', async () => {
  server.behave({ recipient: 550 })
  await queued()
  await round()
  expect((await onlyRow()).lastError).not.toContain('ann')
})

test('a mail is given up after a day', async () => {
  await queued()
  await desk.payload.update({ collection: 'mail', where: { id: { exists: true } }, data: { attempts: 9 }, overrideAccess: true })
  await round({ url: server.nobodyUrl })
  expect(await onlyRow()).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null })
})

test.each(['hang up', 'silence'] as const)('a mail whose answer is lost (%s) is not sent a second time', async (text) => {
  server.behave({ text })
  await queued()
  await round()
  expect(await onlyRow()).toMatchObject({ status: 'unclear', attempts: 1 })
  server.behave({})
  await round({ afterMs: 60 * 24 * MINUTE_MS })
  expect(server.recipients()).toHaveLength(1)
  expect(await onlyRow()).toMatchObject({ status: 'unclear' })
})

test('two servers at once send each mail once', async () => {
  for (let count = 0; count < 10; count += 1) await queued({ to: { name: '', email: `reader${count}@example.org` } })
  await Promise.all([round(), round()])
  expect(server.recipients().toSorted()).toEqual(Array.from({ length: 10 }, (_, count) => `reader${count}@example.org`))
  expect((await rows()).every(({ status, attempts }) => status === 'sent' && attempts === 1)).toBe(true)
})

test('a mail whose server was killed while sending becomes unclear, and is not sent again by itself', async () => {
  await queued()
  const { claimMail } = await import('@/mail/outbox')
  await claimMail(await requestAs(desk, null), new Date())
  await round({ afterMs: 5 * MINUTE_MS })
  expect(await onlyRow()).toMatchObject({ status: 'sending' })
  await round({ afterMs: 11 * MINUTE_MS })
  expect(await onlyRow()).toMatchObject({ status: 'unclear' })
  expect(server.recipients()).toEqual([])
})

const sendAgain = async (actor: 'admin' | 'editor', id: string) =>
  rest(desk, { path: `/api/mail/${id}/send-again`, method: 'POST', token: await tokenOf(desk, desk[actor]), body: {} })

test('an admin sends a mail again that failed, and nobody else does', async () => {
  server.behave({ recipient: 550 })
  await queued()
  await round()
  const { id } = await onlyRow()
  server.behave({})
  expect((await sendAgain('editor', id)).status).toBe(403)
  expect((await rest(desk, { path: `/api/mail/${id}/send-again`, method: 'POST', body: {} })).status).toBe(401)
  await round({ afterMs: MINUTE_MS })
  expect(server.recipients()).toEqual([])
  expect((await sendAgain('admin', id)).status).toBe(200)
  await round({ afterMs: MINUTE_MS })
  expect(server.recipients()).toEqual(['ann@example.org'])
  expect((await sendAgain('admin', id)).status).toBe(409)
})

test('only admins see the outbox, and nobody what waiting mail says', async () => {
  await queued()
  const { id } = await onlyRow()
  for (const actor of ['editor', 'doctor', 'moderator'] as const) {
    expect((await rest(desk, { path: '/api/mail', token: await tokenOf(desk, desk[actor]) })).status).toBe(403)
  }
  const token = await tokenOf(desk, desk.admin)
  const seen = await rest(desk, { path: `/api/mail/${id}`, token })
  expect(seen).toMatchObject({ status: 200, json: { subject: 'Join us', status: 'waiting' } })
  expect(JSON.stringify(seen.json)).not.toContain('secret')
  const guess = await rest(desk, { path: '/api/mail?where[text][contains]=secret', token })
  expect(guess.status).toBeGreaterThanOrEqual(400)
  const body = { recipientEmail: 'evil@example.org' }
  const edit = await rest(desk, { path: `/api/mail/${id}`, token, method: 'PATCH', body })
  expect(edit.status).toBe(403)
})

test('the standing of the outbox tells what waits, failed and is unclear', async () => {
  const { countMailTroubles, listMailTroubles } = await import('@/mail/queries')
  server.behave({ recipient: 550 })
  await queued()
  await round()
  await queued({ subject: 'Waits' })
  const req = await requestAs(desk, desk.admin)
  expect(await countMailTroubles(req)).toMatchObject({ isSent: false, waiting: 1, failed: 1, unclear: 0 })
  const part = { limit: 8, offset: 0 }
  expect(await listMailTroubles(req, part)).toMatchObject({
    rows: [{ subject: 'Join us', status: 'failed' }, { subject: 'Waits', status: 'waiting' }], total: 2,
  })
  await expect(listMailTroubles(await requestAs(desk, desk.editor), part)).rejects.toThrow()
})

test('mail is forgotten after 30 days, unless it still waits', async () => {
  const { eraseOldMail } = await import('@/mail/commands')
  const erase = eraseOldMail(30)
  await queued()
  await round()
  await queued({ subject: 'Waits' })
  const req = await requestAs(desk, null)
  await erase(req, new Date(Date.now() + 29 * 24 * 60 * MINUTE_MS))
  expect(await rows()).toHaveLength(2)
  await erase(req, new Date(Date.now() + 31 * 24 * 60 * MINUTE_MS))
  expect(await onlyRow()).toMatchObject({ subject: 'Waits' })
})

test('a demonstration writes mail as files that mail programs open', async () => {
  const { deliverToFolder, removeUnnamedLetters } = await import('@/mail/outbox-folder')
  const { readFile } = await import('node:fs/promises')
  await queued()
  const req = await requestAs(desk, null)
  await sendDueMail(req, { deliver: deliverToFolder, siteName: 'The site', now: () => new Date() })
  const { id } = await onlyRow()
  const file = `${desk.database.folder}/outbox/${id}.eml`
  expect(await readFile(file, 'utf8')).toMatch(/^Subject: Join us\r$/m)
  await removeUnnamedLetters(req)
  expect(await readFile(file, 'utf8')).toContain('You are invited.')
  await desk.payload.delete({ collection: 'mail', id, overrideAccess: true })
  await removeUnnamedLetters(req)
  await expect(readFile(file)).rejects.toThrow('ENOENT')
})
