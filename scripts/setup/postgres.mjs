import { closeSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { launch } from './children.mjs'
import { Fault, codeOf } from './fault.mjs'
import { pause } from './lifecycle.mjs'
import { freePort, isPortFree } from './ports.mjs'
import { commandAs, postgresAccount } from './postgres-account.mjs'
import { endOrphan, makeCluster, postgresEnvironment, postgresSentence } from './postgres-cluster.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { readStamp, writeWhole } from './stamp.mjs'

/**
 * A running server.
 *
 * @typedef {object} PostgresServer
 * @property {number} pid
 * @property {number} port on 127.0.0.1
 * @property {Promise<number>} exited settles when the server ended, for whatever reason
 * @property {() => Promise<void>} stop ends its sessions and stops it
 */

const startLimitMs = 60_000

/** For tests: nothing has to outlast a power cut, and many sites are open at once. */
const throwAway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' }

/**
 * @param {number} port
 * @param {boolean} isDurable
 */
function serverSettings(port, isDurable) {
  return Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements carry readers' words, which belong in no log.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...(isDurable ? {} : throwAway),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * @param {string} cluster
 * @param {number} pid
 */
function isReady(cluster, pid) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * @param {import('./postgres-cluster.mjs').ClusterPlan} plan
 * @param {number} port
 * @param {string} logFile
 * @returns {Promise<PostgresServer>}
 */
async function startServer(plan, port, logFile) {
  const { cluster, account, programs, isDurable } = plan
  const { command, args, ids } = commandAs(account, programs.postgres, ['-D', cluster, ...serverSettings(port, isDurable)])
  const log = openSync(logFile, 'w', 0o600)
  const child = await launch(command, args, {
    ...ids, env: postgresEnvironment, cwd: '/', stdio: ['ignore', log, log],
    // SIGINT asks for the fast shutdown; the server tells its own children.
    stopSignal: 'SIGINT', graceMs: 30_000, isGroup: false,
  }).finally(() => closeSync(log))
  for (let waitedMs = 0; !isReady(cluster, child.pid); waitedMs += 50) {
    if (child.hasExited()) throw new Fault(postgresSentence(readFileSync(logFile, 'utf8'), cluster))
    if (waitedMs >= startLimitMs) throw new Fault(`The database in ${cluster} did not start within a minute.`)
    await pause(50)
  }
  return { pid: child.pid, port, exited: child.exited, stop: child.end }
}

/** @param {string} portFile */
async function choosePort(portFile) {
  const last = Number(readStamp(portFile))
  return last > 1023 && last < 65_536 && await isPortFree(last) ? last : await freePort()
}

/**
 * Starts the embedded PostgreSQL on the folder `postgres` inside the given one, and makes it at the first start. It
 * listens on 127.0.0.1 alone, on the port of the last time where that is still free. It ends with this command.
 *
 * @param {{ folder: string, superuserPassword: string, isDurable: boolean }} request the folder exists and no other
 *   command uses it; a database that is not durable is fast and does not survive a power cut
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ folder, superuserPassword, isDurable }) {
  const cluster = join(folder, 'postgres')
  const programs = await postgresPrograms()
  const account = postgresAccount(cluster, programs.postgres)
  const plan = { cluster, superuserPassword, isDurable, programs, account }
  await makeCluster(plan)
  await endOrphan(cluster)
  const portFile = join(dirname(cluster), 'postgres-port')
  const port = await choosePort(portFile)
  const server = await startServer(plan, port, join(folder, 'postgres.log'))
  writeWhole(portFile, `${port}\n`)
  return server
}
