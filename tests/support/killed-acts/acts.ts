import { submitReply } from '@/comments/commands'
import { aDraft, edit, publish, requestAs, sign, type Desk } from '../desk'
import { aFile, aPicture, aPng } from '../pictures'
import { aBody } from '../rich-text'
import { unique } from '../unique'

export const actNames = [
  'first save', 'save of a draft', 'save over a live text', 'upload', 'first publication', 'publication under a new address',
  'signature', 'reply',
] as const

export type ActName = (typeof actNames)[number]

/** Articles that stand in each database before anything begins: one that never was out, and one that is. */
export type Standing = { draft: string; live: string }

const source = () => ({ key: unique('key'), title: unique('A study'), authors: 'A. Author', year: 2020, url: 'https://example.org/study' })

/** A text with every part that has a table of its own, each word new. */
export const newText = () => ({
  title: unique('An article'),
  standfirst: unique('What it is about'),
  takeaways: [{ text: unique('The first point') }, { text: unique('The second point') }],
  body: aBody(unique('A paragraph'), unique('Another')),
  sources: [source(), source(), source()],
})

/** Makes ready for an act; what it gives is the act. */
export const makeReady: Record<ActName, (desk: Desk, standing: Standing) => Promise<() => Promise<unknown>>> = {
  'first save': async (desk) => () => aDraft(desk, newText()),
  'save of a draft': async (desk, { draft }) => () => edit(desk, draft, newText()),
  'save over a live text': async (desk, { live }) => () => edit(desk, live, newText()),
  'upload': async (desk) => {
    const file = aFile(await aPng(600, 400))
    return () => aPicture(desk, { file })
  },
  'first publication': async (desk) => {
    const { id } = await aDraft(desk, newText())
    await sign(desk, id)
    return () => publish(desk, id)
  },
  'publication under a new address': async (desk, { live }) => {
    await edit(desk, live, { ...newText(), slug: unique('renamed') })
    await sign(desk, live)
    return () => publish(desk, live)
  },
  'signature': async (desk) => {
    const { id } = await aDraft(desk, newText())
    return () => sign(desk, id)
  },
  'reply': async (desk, { live }) => async () => submitReply(await requestAs(desk, null), {
    articleId: live, parentId: null, name: 'Ida', email: 'ida@example.org', comment: unique('What a reader wrote'),
  }),
}
