import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { entryMessage } from '@/audit/rules/entry-message'
import { sha256 } from '@/platform/pure/sha256'
import { findReviewHistory } from '@/review-history/queries'
import {
  aDraft, anAccount, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, rest, sign, tokenOf, type Desk,
} from '../../support/desk'
import { behindTheGuards } from '../../support/ledger'
import { aBody } from '../../support/rich-text'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const proof = z.object({
  lines: z.string(), hash: z.string(), signature: z.string(), keyId: z.string(), facts: z.string(), content: z.string(),
})

const answer = z.object({
  address: z.string(),
  history: z.array(
    z.looseObject({ kind: z.string(), digest: z.string().optional(), proof: proof.nullable().optional() }),
  ),
})

const published = z.object({ keys: z.array(z.object({ kid: z.string(), pem: z.string() })) })

const historyOf = async (id: string) => rest(desk, { path: `/api/articles/${id}/review-history` })

/** Signs and publishes other words in the place of the first. */
async function renew(id: string, words: string, changes: Record<string, unknown> = {}) {
  await edit(desk, id, { body: aBody(words), ...changes })
  await sign(desk, id)
  await publish(desk, id)
}

it('everybody can check a signature by what the site publishes: the entry, its hash, its signature, the words', async () => {
  const { id } = await aPublishedArticle(desk, { body: aBody('Rest for two days.') })
  await renew(id, 'Rest for three days.', { changeNote: 'A new guideline.', correction: 'It said two days.' })
  const { status, json } = await historyOf(id)
  expect(status).toBe(200)
  const { history } = answer.parse(json)
  expect(history.map(({ kind }) => kind)).toEqual(['signed', 'signed'])
  expect(history[1]).toMatchObject({ changeNote: 'A new guideline.', correction: 'It said two days.' })
  expect(JSON.stringify(history[1])).toContain('three')
  const { answerSiteKeys } = await import('@/audit/handlers')
  const { keys } = published.parse(await (await answerSiteKeys()).json())
  for (const { digest, proof: shown } of history) {
    if (!shown) throw new Error('A proof is missing.')
    expect(sha256(shown.content)).toBe(digest)
    expect(sha256(shown.lines)).toBe(shown.hash)
    const key = createPublicKey(keys.find(({ kid }) => kid === shown.keyId)?.pem ?? '')
    expect(verify(null, Buffer.from(entryMessage(shown.hash)), key, Buffer.from(shown.signature, 'base64'))).toBe(true)
  }
})

it('what was signed and is not out yet, is nobody’s business; an article that is not out has no history', async () => {
  const { id } = await aPublishedArticle(desk, { body: aBody('Old words.') })
  await edit(desk, id, { body: aBody('Words of tomorrow.') })
  await sign(desk, id)
  const { json } = await historyOf(id)
  expect(answer.parse(json).history).toHaveLength(1)
  expect(JSON.stringify(json)).not.toContain('tomorrow')
  const draft = await aDraft(desk, { body: aBody('A draft.') })
  await sign(desk, draft.id)
  for (const nothing of [draft.id, desk.topic, 'x']) expect((await historyOf(nothing)).status).toBe(404)
})

it('neither a licence nor the reasons of the desk are shown', async () => {
  const { id } = await aPublishedArticle(desk)
  const record = answer.parse((await historyOf(id)).json)
  const signOff = z.object({ id: z.string() }).parse(record.history[0]).id
  const token = await tokenOf(desk, desk.doctor)
  await rest(desk, { path: `/api/sign-offs/${signOff}/withdraw`, method: 'POST', body: { reason: 'A secret quarrel.' }, token })
  const shown = JSON.stringify((await historyOf(id)).json)
  expect(shown).toContain('"withdrawn"')
  expect(shown).not.toContain('quarrel')
  const { docs: [profile] } = await desk.payload.find({
    collection: 'people', where: { id: { equals: desk.profile } }, overrideAccess: true,
  })
  expect(profile?.licence?.number).toBeTruthy()
  expect(shown).not.toContain(profile?.licence?.number)
})

it('the proof of a signature from before licences were sealed is kept back', async () => {
  const { id } = await aPublishedArticle(desk)
  await behindTheGuards(desk.database.superuserUrl, (client) => client.query(
    `update audit.entries set facts = jsonb_set(facts::jsonb, '{person,licence}', '{"number":"L-OLD"}')::text
     where subject = $1 and act = 'article.signed-off'`,
    [id],
  ))
  const { json } = await historyOf(id)
  expect(answer.parse(json).history[0]?.proof).toBeNull()
  expect(JSON.stringify(json)).not.toContain('L-OLD')
})

it('a typing mistake that was confirmed is told beside the signature that answers for it', async () => {
  const { id } = await aPublishedArticle(desk, { body: aBody('Your freind helps you to stand.') })
  await edit(desk, id, { body: aBody('Your friend helps you to stand.') })
  const second = await anAccount(desk.payload, 'editor')
  const token = await tokenOf(desk, second)
  await rest(desk, { path: `/api/articles/${id}/confirm-editorial`, method: 'POST', body: { reason: 'Friend.' }, token })
  await publish(desk, id)
  const steps = (await findReviewHistory(await requestAs(desk, null), id)) ?? []
  expect(steps.map(({ kind }) => kind)).toEqual(['signed', 'editorial'])
})
