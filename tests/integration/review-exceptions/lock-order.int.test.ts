import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { submitForReview } from '@/review-requests/commands'
import { publishUrgently, withdrawSignOff } from '@/review-exceptions/commands'
import {
  aDoctor, aDraft, anUrgentEditor, aPublishedArticle, closeDesk, edit, openDesk, publish, requestAs, sign, type Actor,
  type Desk,
} from '../../support/desk'
import { checkDatabase } from '../../support/ledger'

let desk: Desk
let urgent: Actor
let colleague: Actor

beforeAll(async () => {
  desk = await openDesk()
  colleague = await aDoctor(desk.payload)
  urgent = await anUrgentEditor(desk.payload)
})
afterAll(() => closeDesk(desk))

const signed = z.object({ ok: z.literal(true), value: z.looseObject({ id: z.string() }) })

const submit = async (articleId: string) =>
  submitForReview(await requestAs(desk, desk.editor), desk.editor, { articleId, reviewerId: colleague.id })

const urge = async (articleId: string) =>
  publishUrgently(await requestAs(desk, urgent), urgent, { articleId, reason: 'A recall.' })

async function aSignedDraft(): Promise<{ id: string; signOff: string }> {
  const { id } = await aDraft(desk)
  return { id, signOff: signed.parse(await sign(desk, id)).value.id }
}

type Acts = () => Promise<(() => Promise<unknown>)[]>

/** Two acts that come in the same moment, as made anew for each round. */
const pairs: [string, Acts][] = [
  ['an urgent publication and a save of the same article', async () => {
    const { id } = await aDraft(desk)
    return [() => urge(id), () => edit(desk, id, { changeNote: 'A note.' })]
  }],
  ['a withdrawal that takes a page down and a save of it', async () => {
    const { id } = await aDraft(desk)
    const { value: { id: signOff } } = signed.parse(await sign(desk, id))
    await publish(desk, id)
    const withdraw = async () =>
      withdrawSignOff(await requestAs(desk, desk.doctor), desk.doctor, { id: signOff, reason: 'A study.' })
    return [withdraw, () => edit(desk, id, { changeNote: 'A note.' })]
  }],
  ['a signature and the submission of another article', async () => {
    const [one, other] = [await aDraft(desk), await aDraft(desk)]
    await submit(one.id)
    await submit(other.id)
    return [() => sign(desk, one.id), () => submit(other.id)]
  }],
  ['an urgent publication and the publication of another article', async () => {
    const [one, other] = [await aDraft(desk), await aSignedDraft()]
    return [() => urge(one.id), () => publish(desk, other.id)]
  }],
  ['a deletion and a save of several articles', async () => {
    const [one, other] = [await aPublishedArticle(desk), await aDraft(desk)]
    const deletion = () => desk.payload.delete({
      collection: 'articles', where: { id: { in: [one.id] } }, overrideAccess: false, user: desk.admin,
    })
    return [deletion, () => edit(desk, other.id, { changeNote: 'A note.' })]
  }],
]

it.each(pairs)('%s pass one after the other', async (_, acts) => {
  await desk.payload.updateGlobal({
    slug: 'site', data: { onWithdrawal: 'unpublish', disclaimer: 'No doctor.' }, overrideAccess: true,
  })
  for (let round = 0; round < 5; round += 1) {
    const begun = await acts()
    await Promise.all((round % 2 === 0 ? begun : begun.reverse()).map((act) => act()))
  }
  expect((await checkDatabase(desk.database.ownerUrl)).faults).toEqual([])
})
