import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'

/** Where an act is stopped: before its step of this number, from 0, or in the middle of it. */
export type Place = { step: number; isBegun: boolean }

type Act = { steps: string[]; place: Place | null; isStopped: boolean; onStop: () => void }

const acting = new AsyncLocalStorage<Act>()

const forever = <T>(): Promise<T> => new Promise(() => undefined)

type Doing<T> = { whole: () => T; begun: () => unknown }

/** Takes a step of the act that is under way, or stops the act there for good. */
function takeStep<T>(name: string, { whole, begun }: Doing<T>): T | Promise<Awaited<T>> {
  const act = acting.getStore()
  if (!act) return whole()
  if (act.isStopped) return forever()
  const number = act.steps.push(name) - 1
  if (number !== act.place?.step) return whole()
  act.isStopped = true
  if (act.place.isBegun) begun()
  act.onStop()
  return forever()
}

const statementOf = ([query]: unknown[]): string => {
  const text: unknown = typeof query === 'object' && query !== null && 'text' in query ? query.text : query
  return String(text).trim().split(/\s+/).slice(0, 3).join(' ')
}

/** Makes each statement a step. One in the middle has gone to the server, and nobody hears the answer. */
function countStatements(): void {
  const query: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof query !== 'function') throw new Error('pg has changed.')
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...args: unknown[]): unknown {
      const send = (): unknown => Reflect.apply(query, this, args)
      return takeStep(statementOf(args), { whole: send, begun: send })
    },
  })
}

/** Makes each file that is written a step. One in the middle is half there. */
function countFiles(): void {
  const { writeFile } = fs
  Object.assign(fs, {
    writeFile: (place: string, bytes: Uint8Array, options: object) => takeStep('a file', {
      whole: () => writeFile(place, bytes, options),
      begun: () => void writeFile(place, bytes.subarray(0, bytes.byteLength / 2), options),
    }),
  })
  syncBuiltinESMExports()
}

/** Lets acts be stopped at their steps. Call it before anything of the project is imported. */
export function countSteps(): void {
  countStatements()
  countFiles()
}

/** Runs an act to its end; gives the steps that it took. */
export async function stepsOf(run: () => Promise<unknown>): Promise<string[]> {
  const act: Act = { steps: [], place: null, isStopped: false, onStop: () => undefined }
  await acting.run(act, run)
  return act.steps
}

/** Runs an act as far as its place, where it stays for good; `onStop` is called there and then. */
export const stopAt = (run: () => Promise<unknown>, place: Place, onStop: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const act: Act = { steps: [], place, isStopped: false, onStop: () => {
      onStop()
      resolve()
    } }
    const early = () => new Error(`An act of ${act.steps.length} steps ended before it came to step ${place.step}.`)
    acting.run(act, run).then(() => reject(early()), reject)
  })
