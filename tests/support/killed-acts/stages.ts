import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { prepareDatabase, withConnection } from '../../../scripts/setup/database.mjs'
import { inRoot } from '../../../scripts/setup/root.mjs'
import { compileProject } from '../compile-project'
import { aDraft, aPublishedArticle, openDesk } from '../desk'
import { databaseOn, urlFor } from '../template-database'
import type { Orders } from './actor'
import { newText, type ActName } from './acts'
import { openOn } from './open-on'
import { watch, type Watcher } from './survey'

/** A database in which one act is done again and again. */
export type Stage = Orders['stages'][number] & {
  watcher: Watcher
  /** Runs work with the project open on this database in this process, too. */
  withPayload: <T>(work: (payload: Payload) => Promise<T>) => Promise<T>
}

export type Theatre = {
  orders: Orders
  stages: Stage[]
  program: string
  /** The data folder of all stages. */
  folder: string
}

/** PostgreSQL copies no database that somebody is connected to. */
async function copyDatabase(superuserUrl: string, copy: string): Promise<void> {
  const source = new URL(superuserUrl).pathname.slice(1)
  await withConnection(urlFor(superuserUrl, 'postgres', 'postgres'), (client) => client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [source],
  ))
  await prepareDatabase(urlFor(superuserUrl, 'postgres', 'postgres'), copy, source)
}

/** A desk with two articles, in as many copies as there are acts. */
export async function openTheatre(acts: readonly ActName[]): Promise<Theatre> {
  const desk = await openDesk()
  const { id: draft } = await aDraft(desk, newText())
  const { id: live } = await aPublishedArticle(desk, newText())
  await desk.payload.destroy()
  const stages: Stage[] = []
  for (const [index, act] of acts.entries()) {
    const name = `${new URL(desk.database.appUrl).pathname.slice(1)}_${index}`
    await copyDatabase(desk.database.superuserUrl, name)
    const database = databaseOn(desk.database.superuserUrl, name, desk.database.folder)
    const withPayload: Stage['withPayload'] = async (work) => {
      const payload = await openOn(database.appUrl)
      return work(payload).finally(() => payload.destroy())
    }
    stages.push({ act, database, watcher: await watch(database.superuserUrl), withPayload })
  }
  const { topic, author, profile } = desk
  const ids = { admin: desk.admin.id, editor: desk.editor.id, doctor: desk.doctor.id, moderator: desk.moderator.id }
  return {
    orders: {
      desk: { ...ids, topic, author, profile }, standing: { draft, live },
      stages: stages.map(({ act, database }) => ({ act, database })),
    },
    stages,
    folder: desk.database.folder,
    program: compileProject(
      inRoot('tests/support/killed-acts/actor.ts'), mkdtempSync(path.join(desk.database.folder, 'program-')),
    ),
  }
}

/** Ends the connections of all stages. */
export async function closeTheatre({ stages }: Theatre): Promise<void> {
  await Promise.all(stages.map(({ watcher }) => watcher.end()))
}
