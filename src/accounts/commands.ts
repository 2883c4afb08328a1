import { randomBytes } from 'node:crypto'
import { Forbidden, type PayloadRequest } from 'payload'
import { appendEntry, theSystem, type LedgerEntry } from '@/audit/commands'
import { listEntries, type EntryView } from '@/audit/queries'
import { queueMail } from '@/mail/commands'
import { asSystem } from '@/platform/as-system'
import { inTransaction } from '@/platform/in-transaction'
import { canonicalJson } from '@/platform/pure/canonical-json'
import type { FieldIssue } from '@/platform/pure/field-issue'
import { done, refused, type Result } from '@/platform/pure/result'
import { findLink, forgetEndedLinks, makeLink, takeLink } from './account-links'
import { knownDevice, knownDeviceCookie } from './known-device'
import { invitationMail, passwordChangedMail, resetMail } from './mails'
import { findPasswordIssues, verifyPassword, type AccountNeeds } from './password-check'
import { hasRole, rolesGiven, type Role } from './rules/roles'
import { isFirstTooMany, isTooMany, type TryKind } from './rules/try-limits'
import { endSessions, lockAccounts, openSession, type Session } from './sessions'
import { forgetVoidNotes, isAbout, noteForLater, workOffNotes, type Note } from './sign-in-notes'
import { countTry, forgetEndedTries, forgetTriesAbout, forgetTry, takeBackTries, type Try } from './sign-in-tries'
import { findByAddress, findById, findOwner, type Owner } from './stored-account'

export type PasswordRefusal = 'wrong-password' | 'locked-out'

type Actor = { id: string; name: string }

type StrangersEntry = Omit<LedgerEntry, 'actor' | 'content'>

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Puts into the ledger what strangers can bring about, once a day for each account, so that they cannot fill it. The
 * account must be locked.
 */
async function recordOnceADay(req: PayloadRequest, entry: StrangersEntry, now: Date): Promise<void> {
  const facts = canonicalJson(entry.facts)
  const earlier = await listEntries(req, [entry.act], [entry.subject])
  const isToday = ({ at }: EntryView): boolean => now.getTime() - at.getTime() < DAY_MS
  const isTold = earlier.some((one) => isToday(one) && canonicalJson(one.facts) === facts)
  if (!isTold) await appendEntry(req, { ...entry, actor: theSystem })
}

/**
 * Asks the person of `req` to prove who they are by their password. Ten wrong ones within ten minutes pause it, which
 * nobody else can bring about; the count stands outside every transaction, so that it survives whatever comes next.
 */
export async function confirmPassword(req: PayloadRequest, password: string): Promise<Result<true, PasswordRefusal>> {
  const { user } = req
  if (!user) return refused('wrong-password')
  const one: Try = { kind: 'confirm', subject: user.id }
  const tries = await countTry(req, one)
  if (isTooMany('confirm', tries)) {
    if (isFirstTooMany('confirm', tries)) await noteForLater(req, 'confirm', { accountId: user.id })
    return refused('locked-out')
  }
  const account = await findById(req, user.id)
  if (account?.state !== 'active') return refused('wrong-password')
  const isRight = await verifyPassword(account, password).catch(async (error: unknown) => {
    await takeBackTries(req, [one])
    throw error
  })
  if (!isRight) return refused('wrong-password')
  await forgetTry(req, one)
  return done(true)
}

/** Who tries to sign in: an address in lower case, from which network, and what mark the browser shows, or `''`. */
export type SignInAttempt = { email: string; password: string; network: string; mark: string }

export type SignInRefusal = 'not-right' | 'too-many'

/** The counts that an attempt passes, in this order; it stops at the first that is full. */
const countsOf = ({ email, network }: SignInAttempt, device: string | null): Try[] =>
  device
    ? [{ kind: 'device', subject: email, from: device }, { kind: 'deviceLong', subject: email, from: device }]
    : [
        { kind: 'network', subject: '', from: network },
        { kind: 'pair', subject: email, from: network },
        { kind: 'account', subject: email },
      ]

type Passage = { counted: Try[]; full: { kind: TryKind; isFirst: boolean } | null }

async function passCounts(req: PayloadRequest, counts: readonly Try[]): Promise<Passage> {
  const counted: Try[] = []
  for (const one of counts) {
    const tries = await countTry(req, one)
    counted.push(one)
    if (!isTooMany(one.kind, tries)) continue
    return { counted, full: { kind: one.kind, isFirst: isFirstTooMany(one.kind, tries) } }
  }
  return { counted, full: null }
}

/**
 * Signs somebody in, or says no: in the same words and in the same time whether the address is unknown, the password
 * wrong, the account closed, or its tries used up. Only a network that tried too much is told so, at once; that says
 * nothing of any account.
 *
 * `deviceCookie` is for a browser that was no known one. It is made of the password that was weighed: read anew, it
 * could be the next one, which was set in between, and of which this browser knows nothing.
 */
export async function signIn(
  req: PayloadRequest,
  attempt: SignInAttempt,
): Promise<Result<Session & { accountId: string; deviceCookie: string | null }, SignInRefusal>> {
  const account = await findByAddress(req, attempt.email)
  const device = knownDevice(attempt.mark, { email: attempt.email, hash: account?.hash ?? '' })
  const { counted, full } = await passCounts(req, countsOf(attempt, device))
  if (full?.kind === 'network') return refused('too-many')
  if (full?.isFirst) await noteForLater(req, full.kind, { email: attempt.email })
  const isRight = await verifyPassword(account, attempt.password).catch(async (error: unknown) => {
    // It was not weighed, so it was no try.
    await takeBackTries(req, counted)
    throw error
  })
  if (!account || full || !isRight) return refused('not-right')
  const session = await openSession(req, account)
  if (!session) return refused('not-right')
  await takeBackTries(req, counted)
  const own = counted.find(({ kind }) => kind === 'device' || kind === 'pair')
  if (own) await forgetTry(req, own)
  return done({ ...session, accountId: account.id, deviceCookie: device === null ? knownDeviceCookie(account) : null })
}

export type Invitation = { name: string; email: string; roles: Role[] }

async function sendInvitation(
  req: PayloadRequest,
  needs: AccountNeeds,
  { to, actor }: { to: Omit<Owner, 'state' | 'mailPreference'>; actor: Actor },
): Promise<void> {
  const path = await makeLink(req, to.id, 'invitation')
  await appendEntry(req, { act: 'account.invited', subject: to.id, actor, facts: {} })
  const { name, email } = to
  const siteName = await needs.siteName(req)
  await queueMail(req, invitationMail({ name, email }, { siteName, inviter: actor.name, path }))
}

/**
 * Makes an account for a colleague, without a password that anybody knows, and mails them the link by which they
 * choose one. Gives its id.
 *
 * @throws Forbidden from Payload when the person of `req` is no admin any more.
 * @throws ValidationError from Payload when there is an account with this address already.
 */
export const inviteAccount = (
  req: PayloadRequest,
  needs: AccountNeeds,
  { actor, invitation }: { actor: Actor; invitation: Invitation },
): Promise<{ id: string }> =>
  inTransaction(req, async () => {
    const password = randomBytes(32).toString('base64url')
    const account = await asSystem(req.payload, 'an invited account has a password that nobody knows').create({
      collection: 'accounts',
      data: { ...invitation, password, joinedAt: null },
      depth: 0,
      req,
    })
    if (!hasRole(req.user, 'admin')) throw new Forbidden(req.t)
    await sendInvitation(req, needs, { to: { ...invitation, id: account.id }, actor })
    return { id: account.id }
  })

export type InviteRefusal = 'no-account' | 'not-invited'

/** Mails an invitation again; the link of the one before is dead from then on. */
export const inviteAgain = (
  req: PayloadRequest,
  needs: AccountNeeds,
  { actor, accountId }: { actor: Actor; accountId: string },
): Promise<Result<true, InviteRefusal>> =>
  inTransaction(req, async () => {
    await lockAccounts(req, [accountId])
    const to = await findOwner(req, accountId)
    if (!to) return refused('no-account')
    if (to.state !== 'invited') return refused('not-invited')
    await sendInvitation(req, needs, { to, actor })
    return done(true)
  })

/** Asks for the link to a new password, for whoever an address belongs to. Nobody is told whether that is anybody. */
export async function askForLink(req: PayloadRequest, email: string, network: string): Promise<void> {
  const fromNetwork = await countTry(req, { kind: 'linkFromNetwork', subject: '', from: network })
  if (isTooMany('linkFromNetwork', fromNetwork)) return
  const toAccount = await countTry(req, { kind: 'linkToAccount', subject: email })
  if (!isTooMany('linkToAccount', toAccount)) await noteForLater(req, 'link', { email })
}

/** Mails the link that was asked for, unless the account was closed or has another address by now. */
async function sendPasswordLink(
  req: PayloadRequest,
  needs: AccountNeeds,
  { note, now }: { note: Note; now: Date },
): Promise<void> {
  const owner = await findOwner(req, note.accountId)
  if (!owner || owner.state === 'switched-off' || !isAbout(note, owner.email)) return
  const { id, name, email } = owner
  const path = await makeLink(req, id, 'password-reset')
  await recordOnceADay(req, { act: 'account.password-asked', subject: id, facts: {} }, now)
  await queueMail(req, resetMail({ name, email }, { siteName: await needs.siteName(req), path }))
}

/** Mails the links that were asked for and records the limits that were reached since the last time. */
export const settleNotes = (req: PayloadRequest, needs: AccountNeeds, now: Date): Promise<void> =>
  workOffNotes(req, now, (own, note) =>
    note.kind === 'link'
      ? sendPasswordLink(own, needs, { note, now })
      : recordOnceADay(own, { act: 'account.sign-in-paused', subject: note.accountId, facts: { limit: note.kind } }, now))

export type LinkRefusal = { kind: 'dead-link' } | { kind: 'unfit'; issues: FieldIssue[] }

async function storePassword(
  req: PayloadRequest,
  needs: AccountNeeds,
  { owner, password }: { owner: Owner; password: string },
): Promise<void> {
  const { id, name, email } = owner
  await asSystem(req.payload, 'a mailed link proves whose account it is').update({
    collection: 'accounts', id, data: { password }, depth: 0, req,
  })
  await endSessions(req, id)
  await queueMail(req, passwordChangedMail({ name, email }, await needs.siteName(req)))
}

/**
 * Sets a password by a mailed link, which is used up by it, ends every session of the account and opens a new one.
 *
 * A password that will not do leaves the link as it was.
 */
export const setPasswordByLink = (
  req: PayloadRequest,
  needs: AccountNeeds,
  { token, password }: { token: string; password: string },
): Promise<Result<Session & { owner: Owner; deviceCookie: string }, LinkRefusal>> =>
  inTransaction(req, async () => {
    const link = await findLink(req, token)
    if (link) await lockAccounts(req, [link.accountId])
    const owner = link && (await findOwner(req, link.accountId))
    if (!owner || owner.state === 'switched-off') return refused({ kind: 'dead-link' })
    const issues = await findPasswordIssues(req, needs, { password, owner })
    if (issues.length > 0) return refused({ kind: 'unfit', issues })
    if (!(await takeLink(req, token))) return refused({ kind: 'dead-link' })
    const act = owner.state === 'invited' ? 'account.joined' : 'account.password-reset'
    await storePassword(req, needs, { owner, password })
    await appendEntry(req, { act, subject: owner.id, actor: owner, facts: {} })
    const account = await findById(req, owner.id)
    const session = account && (await openSession(req, account))
    if (!session) return refused({ kind: 'dead-link' })
    return done({ ...session, owner, deviceCookie: knownDeviceCookie(account) })
  })

/** Ends every session of an account, which `actor` is or manages; `false` where there is no such account. */
export const signOutEverywhere = (
  req: PayloadRequest,
  { actor, accountId }: { actor: Actor; accountId: string },
): Promise<boolean> =>
  inTransaction(req, async () => {
    if (!(await findOwner(req, accountId))) return false
    await endSessions(req, accountId)
    await appendEntry(req, { act: 'account.signed-out-everywhere', subject: accountId, actor, facts: {} })
    return true
  })

/** Ends the pauses of an account, by its address in lower case, and records that; nothing where there is none. */
export const endPauses = (req: PayloadRequest, { actor, email }: { actor: Actor; email: string }): Promise<void> =>
  inTransaction(req, async () => {
    const account = await findByAddress(req, email)
    if (account) await appendEntry(req, { act: 'account.unlocked', subject: account.id, actor, facts: {} })
    await forgetTriesAbout(req, account ? [email, account.id] : [email])
  })

/** Makes an account that may do everything, on the server, for whoever runs it. */
export const createAdmin = (
  req: PayloadRequest,
  data: { email: string; name: string; password: string },
): Promise<{ id: string }> =>
  inTransaction(req, async () => {
    const { id } = await asSystem(req.payload, 'the first admin is made on the server').create({
      collection: 'accounts', data: { ...data, roles: ['admin'] }, depth: 0, req,
    })
    await appendEntry(req, { act: 'account.roles-changed', subject: id, actor: theSystem, facts: rolesGiven(['admin']) })
    return { id }
  })

/** Erases what was counted, mailed and noted, and means nothing any more. */
export async function eraseEndedTries(req: PayloadRequest, now: Date): Promise<void> {
  await forgetEndedTries(req)
  await forgetEndedLinks(req)
  await forgetVoidNotes(req, now)
}
