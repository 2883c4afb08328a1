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

/** How many seconds the oldest mail has waited to be sent. */
type MailWait = () => Promise<number>

const ANSWER_LIMIT_MS = 2_000
const MAIL_LATE_SECONDS = 15 * 60

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

async function mailState(mailWait: MailWait): Promise<Readiness['mail']> {
  try {
    return (await Promise.race([mailWait(), afterLimit()])) > MAIL_LATE_SECONDS ? 'late' : 'ok'
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
export async function findReadiness(mailWait: MailWait): Promise<Readiness> {
  try {
    await pool.query('select 1')
  } catch {
    return AWAY
  }
  const [migrations, mail] = await Promise.all([migrationState(), mailState(mailWait)])
  return { database: 'ok', migrations, mail }
}
