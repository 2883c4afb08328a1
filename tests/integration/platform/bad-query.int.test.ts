import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDesk, openDesk, rest, tokenOf, type Actor, type Desk } from '../../support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => closeDesk(desk))

const ask = async (query: string, actor: Actor | null) =>
  rest(desk, { path: `/api/${query}`, token: actor ? await tokenOf(desk, actor) : undefined })

it.each([
  ['comments?sort=parent__comment', 'nobody', 'sort'],
  ['comments?sort=-parent__parent__status', 'nobody', 'sort'],
  ['people?sort=account__email', 'editor', 'sort'],
  ['articles?sort=title,contributors__email', 'doctor', 'sort'],
  ['comments?sort=decidedBy__email', 'moderator', 'sort'],
  ['articles?where[contributors][contains][email][like]=doc', 'editor', 'where'],
  ['articles?where[and][0][contributors][contains][email][like]=doc', 'doctor', 'where'],
  ['topics?where[dueReviewers][contains][email][like]=doc', 'doctor', 'where'],
  ['articles?where[contributors__email][like]=doc', 'editor', 'where'],
] as const)('%s, asked by %s, is refused: it tells about what they may not read', async (query, who, field) => {
  const { status, json } = await ask(query, who === 'nobody' ? null : desk[who])
  expect({ status, json }).toMatchObject({ status: 422, json: { errors: [{ field }] } })
})

it('orders and conditions over the documents themselves are answered', async () => {
  const queries = ['articles?sort=-title', `articles?where[topic][in][0]=${desk.topic}`, `articles?where[topic][equals]=${desk.topic}`]
  for (const query of queries) expect((await ask(query, desk.editor)).status, query).toBe(200)
})
