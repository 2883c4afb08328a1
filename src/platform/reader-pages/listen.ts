import pg from 'pg'
import { z } from 'zod'
import { env } from '../env'
import { EVERY_PAGE, SITE_CHANGES_CHANNEL } from '../site-changes'
import { forgetPages } from './page-store.mjs'

const RETRY_MS = 1_000
const ANSWER_LIMIT_MS = 5_000
const HEARTBEAT_MS = 30_000

const notice = z.array(z.string())

/** Asks now and then, because a line that broke in silence (a firewall, a machine that is gone) tells nobody. */
function keepAsking(client: pg.Client): void {
  const heartbeat = setInterval(() => {
    client.query('select 1').catch(() => client.end())
  }, HEARTBEAT_MS).unref()
  client.once('end', () => { clearInterval(heartbeat) })
}

/**
 * Listens for changed reader pages as long as the server runs, on a connection of its own.
 *
 * What was announced while the connection was away is not known, so every (re)connection forgets all pages. Until then
 * the stored ones go on being served: readers need the site when the database is away, too.
 */
export async function listenForSiteChanges(): Promise<void> {
  const client = new pg.Client({
    connectionString: env.databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
  })
  let isLost = false
  const lost = () => {
    if (isLost) return
    isLost = true
    setTimeout(() => void listenForSiteChanges(), RETRY_MS).unref()
  }
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ payload }) => forgetPages(notice.parse(JSON.parse(payload ?? '[]'))))
  try {
    await client.connect()
    await client.query(`listen ${SITE_CHANGES_CHANNEL}`)
    forgetPages([EVERY_PAGE])
    keepAsking(client)
  } catch {
    lost()
    void client.end().catch(lost)
  }
}
