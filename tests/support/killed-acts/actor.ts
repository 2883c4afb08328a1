import { once } from 'node:events'
import { z } from 'zod'
import { seatDesk } from '../desk'
import { deskIds } from '../desk-ids'
import { actNames, makeReady } from './acts'
import { openOn } from './open-on'
import { countSteps, stepsOf, stopAt } from './steps'

const orders = z.object({
  desk: deskIds,
  standing: z.object({ draft: z.string(), live: z.string() }),
  stages: z.array(z.object({
    act: z.enum(actNames),
    database: z.object({ appUrl: z.string(), ownerUrl: z.string(), superuserUrl: z.string(), folder: z.string() }),
  })),
})

const stops = z.array(z.object({ stage: z.number(), step: z.number(), isBegun: z.boolean() }))

/** What this program is told when it is started: who is at the desk, by id, and which act it does on which database. */
export type Orders = z.infer<typeof orders>
type Stage = Orders['stages'][number]

async function openStage({ desk, standing }: Orders, { act, database }: Stage) {
  const payload = await openOn(database.appUrl)
  const opened = await seatDesk(payload, database, desk)
  return { makeReady: () => makeReady[act](opened, standing) }
}

const tell = (message: unknown): void => void process.send?.(message)

const hear = async (): Promise<unknown> => {
  const [message]: unknown[] = await once(process, 'message')
  return message
}

type ReadyAct = () => Promise<unknown>

/** Does each act to its end, and tells the steps that they took. */
async function finishAll(acts: readonly ReadyAct[]): Promise<void> {
  const steps = []
  for (const act of acts) steps.push(await stepsOf(act))
  tell(steps)
}

/**
 * Begins one act after the other and leaves each at its place. When the last has come there this process is killed, by
 * itself: a signal from outside would come when the server has answered the last statement, too.
 */
async function dieInAll(acts: readonly ReadyAct[], places: z.infer<typeof stops>): Promise<void> {
  for (const [index, { stage, ...place }] of places.entries()) {
    const isLast = index === places.length - 1
    const act = acts[stage]
    if (act) await stopAt(act, place, () => isLast && process.kill(process.pid, 'SIGKILL'))
  }
}

/** Does one act on each of several databases; each is under way while the others are. */
async function main(): Promise<void> {
  countSteps()
  const told = orders.parse(JSON.parse(process.argv[2] ?? ''))
  const stages = []
  for (const stage of told.stages) stages.push(await openStage(told, stage))
  tell('open')
  await hear()
  const acts = []
  for (const stage of stages) acts.push(await stage.makeReady())
  tell('ready')
  const places = stops.parse(await hear())
  await (places.length > 0 ? dieInAll(acts, places) : finishAll(acts))
  process.disconnect()
}

await main()
