import pg from 'pg'
import { noteDatabaseLoss } from './database-loss'

/** After so long a dead connection that nobody handed back is taken to be forgotten. */
const FORGOTTEN_MS = 30_000

type Connected = Parameters<InstanceType<typeof pg.Pool>['connect']>[0]

/**
 * A pool whose dropped connections are survived: an error on an idle or a busy client reaches the query that used it,
 * never the process. Payload's own pool leaves checked-out clients without a listener.
 *
 * Drizzle does not hand back a client whose BEGIN fails (seen on 0.45): a pool would shrink with each restart of
 * PostgreSQL until nothing is left, so dead clients are taken back after a while.
 */
export class SturdyPool extends pg.Pool {
  readonly #lent = new Set<pg.PoolClient>()

  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', noteDatabaseLoss)
    this.on('acquire', (client) => void this.#lent.add(client))
    this.on('release', (_error, client) => void this.#lent.delete(client))
    this.on('connect', (client) => {
      client.on('error', noteDatabaseLoss)
      client.on('end', () => setTimeout(() => this.#takeBack(client), FORGOTTEN_MS).unref())
    })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(connected: NonNullable<Connected>): void
  override connect(connected?: Connected): Promise<pg.PoolClient> | void {
    if (!connected) return super.connect().catch(refuse)
    super.connect((error, client, done) => {
      if (error) noteDatabaseLoss()
      connected(error, client, done)
    })
  }

  #takeBack(client: pg.PoolClient): void {
    if (this.#lent.has(client)) client.release(true)
  }
}

function refuse(error: unknown): never {
  noteDatabaseLoss()
  throw error
}
