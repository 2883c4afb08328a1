import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { env } from './env'
import { noteDatabaseLoss } from './database-loss'

/** What a server needs before it is given requests. Mail that is `late` is told of, but keeps no reader away. */
export type Readiness = {
  database: 'ok' | 'away'
  migrations: 'ok' | 'missing' | 'unknown'
  mail: 'ok' | 'late' | 'unknown'
}

/** When the oldest mail that still waits was written; `null` where none waits. */
type OldestMail = () => Promise<Date | null>

const ANSWER_LIMIT_MS = 2_000
const MAIL_LATE_MS = 15 * 60 * 1000

const AWAY: Readiness = { database: 'away', migrations: 'unknown', mail: 'unknown' }

/** One connection of its own: requests that wait for the others must not make a server look lost. */
const pool = new pg.Pool({
  connectionString: env.databaseUrl, max: 1, connectionTimeoutMillis: ANSWER_LIMIT_MS, query_timeout: ANSWER_LIMIT_MS,
}).on('error', noteDatabaseLoss)

async function missingMigrations(): Promise<string[]> {
  const files = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), 'migrations'))
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length))
  const { rows } = await pool.query<{ name: string }>(
    'select name from unnest($1::text[]) as name except select name from public.payload_migrations', [names],
  )
  return rows.map(({ name }) => name)
}

const afterLimit = (): Promise<never> =>
  new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error('No answer in time.')), ANSWER_LIMIT_MS).unref()
  })

async function mailState(oldestMail: OldestMail): Promise<Readiness['mail']> {
  try {
    const writtenAt = await Promise.race([oldestMail(), afterLimit()])
    return writtenAt !== null && Date.now() - writtenAt.getTime() > MAIL_LATE_MS ? 'late' : 'ok'
  } catch {
    return 'unknown'
  }
}

async function migrationState(): Promise<Readiness['migrations']> {
  try {
    return (await missingMigrations()).length === 0 ? 'ok' : 'missing'
  } catch {
    return 'unknown'
  }
}

/** How the database, its migrations and the queue of mail are; each is given two seconds to answer. */
export async function findReadiness(oldestMail: OldestMail): Promise<Readiness> {
  try {
    await pool.query('select 1')
  } catch {
    return AWAY
  }
  const [migrations, mail] = await Promise.all([migrationState(), mailState(oldestMail)])
  return { database: 'ok', migrations, mail }
}
