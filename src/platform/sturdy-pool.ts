import pg from 'pg'
import { noteDatabaseLoss } from './database-loss'
import { noteWaitInVain } from './database-wait'

/** After so long a dead connection that nobody handed back is taken to be forgotten. */
const FORGOTTEN_MS = 30_000

type Connected = Parameters<InstanceType<typeof pg.Pool>['connect']>[0]

/**
 * A pool whose dropped connections are survived: an error on an idle or a busy client reaches the query that used it,
 * never the process. Payload's own pool leaves checked-out clients without a listener.
 *
 * Drizzle does not hand back a client whose BEGIN fails (seen on 0.45): a pool would shrink with each restart of
 * PostgreSQL until nothing is left, so dead clients are taken back after a while.
 *
 * Whoever waits too long because all connections are in use has not lost the database: that is told apart.
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
    if (!connected) return super.connect().catch(noteAndThrow)
    super.connect((error, client, done) => {
      if (error) noteFailure(error)
      connected(error, client, done)
    })
  }

  #takeBack(client: pg.PoolClient): void {
    if (this.#lent.has(client)) client.release(true)
  }
}

/** What pg-pool (3.14) says when no connection became free in time; one that cannot be made has other words. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'

function noteFailure(error: unknown): void {
  if (error instanceof Error && error.message === ALL_IN_USE) noteWaitInVain()
  else noteDatabaseLoss()
}

function noteAndThrow(error: unknown): never {
  noteFailure(error)
  throw error
}
