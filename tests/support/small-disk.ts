import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, rmSync, statSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '../../scripts/setup/database.mjs'
import type { TestDatabase } from './postgres'
import { urlFor } from './template-database'

export type SmallDisk = {
  /** Takes the room that is left. */
  fill: () => void
  /** Gives it back. */
  empty: () => void
  remove: () => void
}

const inServer = <T extends object>({ superuserUrl }: TestDatabase, query: string): Promise<T[]> =>
  withConnection(urlFor(superuserUrl, 'postgres', 'postgres'), async (client) => (await client.query<T>(query)).rows)

/** The user as which PostgreSQL runs. */
async function serverUser(database: TestDatabase): Promise<{ uid: number; gid: number }> {
  const [session] = await inServer<{ pid: number }>(database, 'select pg_backend_pid() as pid')
  return statSync(`/proc/${session?.pid ?? 0}`)
}

/** Makes a disk of so many megabytes, which only root can. */
export function aSmallDisk(place: string, megabytes: number): SmallDisk {
  mkdirSync(place)
  const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place])
  if (status !== 0) throw new Error(`No disk could be mounted at ${place}.`)
  const ballast = path.join(place, 'ballast')
  return {
    fill: () => {
      const { bavail, bsize } = statfsSync(place)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
    },
    empty: () => truncateSync(ballast),
    remove: () => {
      spawnSync('/bin/umount', ['-l', place])
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** Moves a database to a folder of its own, such as a small disk; PostgreSQL writes its log of changes elsewhere. */
export async function moveDatabase(database: TestDatabase, folder: string): Promise<void> {
  const name = new URL(database.appUrl).pathname.slice(1)
  const place = path.join(folder, 'tables')
  mkdirSync(place)
  const { uid, gid } = await serverUser(database)
  chownSync(place, uid, gid)
  await inServer(database, `create tablespace ${name}_disk location '${place}'`)
  await inServer(database, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  await inServer(database, `alter database ${name} set tablespace ${name}_disk`)
}

/** Takes such a database away for good, so that its disk can go too. */
export async function dropDatabase(database: TestDatabase): Promise<void> {
  const name = new URL(database.appUrl).pathname.slice(1)
  await inServer(database, `drop database ${name} with (force)`)
  await inServer(database, `drop tablespace ${name}_disk`)
}
