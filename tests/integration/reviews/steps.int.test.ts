import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { findNewestText } from '@/articles/queries'
import { submitForReview } from '@/review-requests/commands'
import { inRoot } from '../../../scripts/setup/root.mjs'
import {
  aDoctor, aDraft, anUrgentEditor, aPublishedArticle, closeDesk, edit, openDesk, PASSWORD, requestAs, rest, sign,
  tokenOf, type Actor, type Desk,
} from '../../support/desk'
import { aBody } from '../../support/rich-text'

/** The table of docs/medical-review.md: who may take which step, as it is told there. */
const table = (readFileSync(inRoot('docs/medical-review.md'), 'utf8').match(/^\| Step \|[\s\S]*?\n\n/m)?.[0] ?? '')
  .trim().split('\n').map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

const [[, ...people] = [], , ...rows] = table

let desk: Desk
let actors: Record<string, Actor | null>
const tokens = new Map<string, string>()

beforeAll(async () => {
  desk = await openDesk()
  const second = await anUrgentEditor(desk.payload)
  actors = {
    Reader: null, Moderator: desk.moderator, Editor: desk.editor, 'Second editor': second, Doctor: desk.doctor,
    'Other doctor': await aDoctor(desk.payload), Admin: desk.admin,
  }
  for (const actor of Object.values(actors)) if (actor) tokens.set(actor.id, await tokenOf(desk, actor))
})
afterAll(() => closeDesk(desk))

async function aSubmitted(): Promise<string> {
  const { id } = await aDraft(desk)
  const handing = { articleId: id, reviewerId: desk.doctor.id }
  expect(await submitForReview(await requestAs(desk, desk.editor), desk.editor, handing)).toMatchObject({ ok: true })
  return id
}

const signedId = z.object({ ok: z.literal(true), value: z.looseObject({ id: z.string() }) })

async function aMended(): Promise<string> {
  const { id } = await aPublishedArticle(desk, { body: aBody('Your freind helps you to stand.') })
  await edit(desk, id, { body: aBody('Your friend helps you to stand.') })
  return id
}

const digestOf = async (id: string): Promise<string> => {
  const text = await findNewestText(await requestAs(desk, desk.editor), id)
  return text ? clinicalDigest(text) : ''
}

type Asked = { path: string; method?: 'GET' | 'POST' | 'PATCH'; body?: object }

/** How each step is asked for, on an article of its own that is ready for it. */
const steps: Record<string, () => Promise<Asked>> = {
  'read the draft and where it stands': async () => ({ path: `articles/${(await aDraft(desk)).id}/review`, method: 'GET' }),
  'submit it for review': async () => ({ path: `articles/${(await aDraft(desk)).id}/submit-for-review`, body: { reviewer: desk.doctor.id } }),
  'give the review to another doctor': async () =>
    ({ path: `articles/${await aSubmitted()}/reassign`, body: { reviewer: actors['Other doctor']?.id } }),
  'decline the review': async () => ({ path: `articles/${await aSubmitted()}/decline`, body: { reason: 'No time.' } }),
  'ask for changes': async () => ({ path: `articles/${await aSubmitted()}/request-changes`, body: { note: 'A dose.' } }),
  sign: async () => {
    const id = await aSubmitted()
    return { path: `articles/${id}/sign-off`, body: { password: PASSWORD, digest: await digestOf(id), conflictsConfirmed: true } }
  },
  'publish what was signed': async () => {
    const { id } = await aDraft(desk)
    await sign(desk, id)
    return { path: `articles/${id}`, method: 'PATCH', body: { _status: 'published' } }
  },
  'confirm a typing mistake': async () => ({ path: `articles/${await aMended()}/confirm-editorial`, body: { reason: 'Friend.' } }),
  'publish before a review': async () =>
    ({ path: `articles/${(await aDraft(desk)).id}/publish-urgently`, body: { reason: 'A recall.' } }),
  'take the signature back': async () => {
    const { id } = await aDraft(desk)
    return { path: `sign-offs/${signedId.parse(await sign(desk, id)).value.id}/withdraw`, body: { reason: 'A study.' } }
  },
  'read the history of what is out': async () =>
    ({ path: `articles/${(await aPublishedArticle(desk)).id}/review-history`, method: 'GET' }),
}

it('the table names every step, and everybody', () => {
  expect(rows.map(([step]) => step)).toEqual(Object.keys(steps))
  expect(people).toEqual(['Reader', 'Moderator', 'Editor', 'Second editor', 'Doctor', 'Other doctor', 'Admin'])
})

const cells = rows.flatMap(([step = '', ...answers]) =>
  answers.map((answer, index) => ({ step, who: people[index] ?? '', answer })))

it.each(cells)('$step: $who – $answer', async ({ step, who, answer }) => {
  const asked = await steps[step]?.()
  if (!asked) throw new Error('The table has a step that nobody takes.')
  const actor = actors[who] ?? null
  const token = actor ? tokens.get(actor.id) : undefined
  const { status } = await rest(desk, { method: 'POST', ...asked, path: `/api/${asked.path}`, token })
  if (answer === 'yes') expect(status).toBe(200)
  else expect([401, 403]).toContain(status)
})
