import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actNames, type ActName } from '../../support/killed-acts/acts'
import { killInTheMiddle, rehearse, type Remains } from '../../support/killed-acts/rounds'
import { namedFiles } from '../../support/killed-acts/soundness'
import { closeTheatre, openTheatre, type Theatre } from '../../support/killed-acts/stages'
import type { Change } from '../../support/killed-acts/survey'

const stagesOf: Record<ActName, number> = {
  'first save': 2, 'save of a draft': 2, 'save over a live text': 4,
  'upload': 4,
  'first publication': 4, 'publication under a new address': 4,
  'signature': 2, 'reply': 2,
}

/** One act for each of 24 databases, so that none waits for a lock of another and each may be stopped anywhere. */
const stages = actNames.flatMap((act) => Array.from({ length: stagesOf[act] }, () => act))

/** Each kills one process, and in it all these acts. */
const KILLS = 10

let theatre: Theatre
let whole: { act: ActName; change: Change }[]
let remains: Remains[]

beforeAll(async () => {
  theatre = await openTheatre(stages)
  const rehearsals = await rehearse(theatre)
  whole = rehearsals.map(({ change }, index) => ({ act: stages[index] ?? 'upload', change }))
  remains = await killInTheMiddle(theatre, rehearsals, { rounds: KILLS, seed: 20_261_123 })
}, 600_000)

afterAll(() => closeTheatre(theatre))

const isAbsent = ({ change }: Remains): boolean => isDeepStrictEqual(change, {})

const isWhole = ({ act, change }: Remains): boolean =>
  whole.some((done) => done.act === act && isDeepStrictEqual(done.change, change))

const come = { gone: 0, come: 1 }
const changed = { gone: 1, come: 1 }
const changedAndCome = { gone: 1, come: 2 }

test.each<[ActName, Change]>([
  ['first save', { articles: come, _articles_v: come }],
  ['save of a draft', { _articles_v: changedAndCome }],
  ['save over a live text', { _articles_v: changedAndCome }],
  ['upload', { media: come }],
  // The signature, and before it the signer's licence in an entry of its own.
  ['signature', { entries: { gone: 0, come: 2 } }],
  ['reply', { comments: come }],
  ['first publication', { articles: changed, _articles_v: changedAndCome, entries: come }],
  ['publication under a new address', { articles: changed, _articles_v: changedAndCome, entries: come, redirects: come }],
])('%s: it changes what it should when nobody kills it', (name, change) => {
  const done = whole.filter(({ act }) => act === name)
  expect(done).toMatchObject(done.map(() => ({ change })))
})

test.each([
  ['save', 80, ['first save', 'save of a draft', 'save over a live text']],
  ['upload', 40, ['upload']],
  ['publication', 80, ['first publication', 'publication under a new address']],
  ['signature', 20, ['signature']],
  ['reply', 20, ['reply']],
])('%s: it is wholly there or wholly absent when it is killed, each of %d times', (_, count, names) => {
  const killed = remains.filter(({ act }) => names.includes(act))
  expect(killed).toHaveLength(count)
  expect(killed.filter((remaining) => !isAbsent(remaining) && !isWhole(remaining))).toEqual([])
  expect(killed.filter(({ faults }) => faults.length > 0)).toEqual([])
})

test('most were killed before anything was committed, and some when it was and nobody had heard', () => {
  const there = remains.filter(isWhole)
  expect(there.map(({ at }) => at).filter((at) => !/in step .*commit$/.test(at))).toEqual([])
  expect(there.length).toBeGreaterThanOrEqual(3)
})

test('the servers that live on hear that pages have changed exactly when they have', () => {
  const heard = remains.filter(({ isAnnounced }) => isAnnounced)
  const telling = ['first publication', 'publication under a new address', 'signature', 'reply']
  expect(heard).toEqual(remains.filter((remaining) => telling.includes(remaining.act) && isWhole(remaining)))
})

test('what killed uploads have left on the disk goes a day later, and nothing else', async () => {
  const { removeUnnamedFiles } = await import('@/media/commands')
  const uploads = path.join(theatre.folder, 'uploads')
  const pictured = theatre.stages.filter(({ act }) => act === 'upload')
  const named: string[][] = []
  for (const { withPayload } of pictured) named.push(await withPayload(namedFiles))
  const left = readdirSync(uploads).filter((name) => !named.flat().includes(name))
  expect(left.length).toBeGreaterThan(0)
  await pictured[0]?.withPayload(async (payload) => {
    const req = await createLocalReq({}, payload)
    await removeUnnamedFiles(req, new Date())
    expect(left.every((name) => existsSync(path.join(uploads, name)))).toBe(true)
    await removeUnnamedFiles(req, new Date(Date.now() + 25 * 60 * 60 * 1000))
  })
  // The folder is that of several databases, as it is with no site: what the one does not name was left, for it.
  expect(readdirSync(uploads).sort()).toEqual([...new Set(named[0])].sort())
})
