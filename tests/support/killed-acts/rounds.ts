import { startActor } from './actor-process'
import type { ActName } from './acts'
import { faultsOf } from './soundness'
import type { Stage, Theatre } from './stages'
import type { Place } from './steps'
import { changeBetween, untilSessionsEnd, type Change, type Survey } from './survey'

/** What one act that was killed has left. */
export type Remains = {
  act: ActName
  /** Where it was when it was killed: "before step 12 of 42, insert into articles". */
  at: string
  change: Change
  /** Whether the servers that live on were told that pages have changed. */
  isAnnounced: boolean
  /** What does not hold in the database afterwards. */
  faults: string[]
}

/** What a whole act does to a database, and the steps in which it does. */
type Rehearsal = { steps: string[]; change: Change }

const ACTORS_AHEAD = 1

/** From the last act of a round to the last of the next, so that every kind of act is the last at times. */
const STAGES_BETWEEN = 7

/** Numbers from 0 to 1 that look like chance and are the same in each run: Mulberry32, by T. Ettinger. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * So many places in an act, one by chance in each of so many equal parts of it, in an order by chance; where there are
 * fewer places than parts, each is had. All lie between the answers to its BEGIN and to its COMMIT, which is the last.
 */
function placesIn(steps: readonly string[], count: number, chance: () => number): Place[] {
  const first = steps.indexOf('begin') + 1
  const halves = 2 * (steps.length - first)
  const places = Array.from({ length: count }, (_, part) => Math.floor(((part + chance()) / count) * halves))
  return places.map((half) => ({ step: first + Math.floor(half / 2), isBegun: half % 2 === 1 }))
    .map((place) => ({ place, turn: chance() }))
    .sort((one, other) => one.turn - other.turn)
    .map(({ place }) => place)
}

/** The places with their stages, of which another comes last in each round: it is there that the killing hits. */
function inTurn(places: readonly Place[], round: number): (Place & { stage: number })[] {
  const all = places.map((place, stage) => ({ ...place, stage }))
  const turn = (round * STAGES_BETWEEN) % all.length
  return [...all.slice(turn), ...all.slice(0, turn)]
}

const surveyAll = (stages: readonly Stage[]): Promise<Survey[]> =>
  Promise.all(stages.map(({ watcher }) => watcher.survey()))

const hearAll = (stages: readonly Stage[]): Promise<boolean[]> =>
  Promise.all(stages.map(({ watcher }) => watcher.hasHeard()))

const changes = (before: readonly Survey[], after: readonly Survey[]): Change[] =>
  before.map((survey, index) => changeBetween(survey, after[index] ?? survey))

/** Does each act once, to its end, and looks at what it does. */
export async function rehearse({ program, orders, stages }: Theatre): Promise<Rehearsal[]> {
  const actor = startActor(program, orders)
  await actor.makeReady()
  const before = await surveyAll(stages)
  const steps = await actor.finish()
  const after = await surveyAll(stages)
  return changes(before, after).map((change, index) => ({ change, steps: steps[index] ?? [] }))
}

const describePlace = ({ step, isBegun }: Place, steps: readonly string[]): string =>
  `${isBegun ? 'in' : 'before'} step ${step} of ${steps.length}, ${steps[step] ?? '?'}`

/** The places of each round, by stage. */
function planRounds(rehearsals: readonly Rehearsal[], rounds: number, seed: number): Place[][] {
  const chance = chanceFrom(seed)
  const byStage = rehearsals.map(({ steps }) => placesIn(steps, rounds, chance))
  return Array.from({ length: rounds }, (_, round) => byStage.flatMap((places) => places[round] ?? []))
}

/** Kills so many processes, each in the middle of one act on each stage, and looks after each kill. */
export async function killInTheMiddle(
  { program, orders, stages }: Theatre,
  rehearsals: readonly Rehearsal[],
  { rounds, seed }: { rounds: number; seed: number },
): Promise<Remains[]> {
  const remains: Remains[] = []
  const plan = planRounds(rehearsals, rounds, seed)
  // They open the project while others act and die.
  const waiting = plan.slice(0, ACTORS_AHEAD).map(() => startActor(program, orders))
  for (const [round, places] of plan.entries()) {
    const actor = waiting.shift() ?? startActor(program, orders)
    await actor.makeReady()
    await hearAll(stages)
    const before = await surveyAll(stages)
    await actor.dieAt(inTurn(places, round))
    if (round + ACTORS_AHEAD < rounds) waiting.push(startActor(program, orders))
    await untilSessionsEnd(stages[0]?.database.superuserUrl ?? '', actor.name)
    const announced = await hearAll(stages)
    const after = changes(before, await surveyAll(stages))
    for (const [index, stage] of stages.entries()) {
      const [place, change] = [places[index], after[index]]
      if (!place || !change) throw new Error('Each act has a place.')
      const at = describePlace(place, rehearsals[index]?.steps ?? [])
      // A database in which nothing has changed is as sound as it was.
      const faults = Object.keys(change).length > 0 ? await faultsOf(stage) : []
      remains.push({ act: stage.act, at, change, isAnnounced: announced[index] === true, faults })
    }
  }
  return remains
}
