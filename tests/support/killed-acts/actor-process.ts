import { fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { editorReady } from '../../../scripts/setup/typescript.mjs'
import { unique } from '../unique'
import type { Orders } from './actor'
import type { Place } from './steps'

export type ActorProcess = {
  /** Settles when everything before the acts is done. */
  makeReady: () => Promise<void>
  /** Does the acts to their end; gives their steps. */
  finish: () => Promise<string[][]>
  /** Does each act as far as its place, in this order, and is killed when all have come there. */
  dieAt: (places: (Place & { stage: number })[]) => Promise<void>
  /** The name under which PostgreSQL knows its sessions. */
  name: string
}

/** Starts a process that does acts; it opens the project at once, and waits then. */
export function startActor(program: string, orders: Orders): ActorProcess {
  const name = unique('actor')
  const child = fork(program, [JSON.stringify(orders)], {
    execArgv: editorReady, env: { ...process.env, PGAPPNAME: name, NODE_OPTIONS: '', VITEST: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => { complaints += chunk.toString() })
  const ended = once(child, 'close')
  const hear = async (): Promise<unknown> => {
    const heard: unknown[] = await Promise.race([once(child, 'message'), ended.then(() => [])])
    if (heard.length === 0) throw new Error(`The process ended by itself:\n${complaints}`)
    return heard[0]
  }
  const opened = hear()
  return {
    name,
    makeReady: async () => {
      await opened
      child.send('make ready')
      await hear()
    },
    finish: async () => {
      child.send([])
      return z.array(z.array(z.string())).parse(await hear())
    },
    dieAt: async (places) => {
      child.send(places)
      await ended
      if (child.signalCode !== 'SIGKILL') throw new Error(`The process was not killed:\n${complaints}`)
    },
  }
}
