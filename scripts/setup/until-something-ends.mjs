import { isStopping } from './lifecycle.mjs'
import { Fault } from './fault.mjs'

/**
 * Waits until the server or its database ends, which neither should by itself.
 *
 * @param {import('./children.mjs').Child} server
 * @param {import('./postgres.mjs').PostgresServer | null} postgres
 * @returns {Promise<number>}
 */
export async function untilSomethingEnds(server, postgres) {
  const ends = [server.exited.then(() => 'server')]
  if (postgres) ends.push(postgres.exited.then(() => 'database'))
  const ended = await Promise.race(ends)
  if (isStopping()) return 0
  throw new Fault(`The ${ended} ended unexpectedly, so the rest is stopped too.`)
}
