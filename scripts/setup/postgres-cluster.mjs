import {
  chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, statfsSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runToEnd } from './children.mjs'
import { Fault, fullDiskSentence, sentenceFromOutput } from './fault.mjs'
import { onStop, pause } from './lifecycle.mjs'
import { commandAs } from './postgres-account.mjs'
import { isPostgresOn, processMark } from './processes.mjs'

const majorVersion = '18'
const leastFreeBytes = 1024 * 1024

/** What PostgreSQL's programs may see of the environment: none of its own variables, and messages in English. */
export const postgresEnvironment = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * The reason that PostgreSQL gave, without its decoration. On a full disk it often dies of something that follows from
 * it, so the free space is looked at too.
 *
 * @param {string} output of initdb or of the server
 * @param {string} folder where it wrote
 * @returns {string} a sentence
 */
export function postgresSentence(output, folder) {
  const { bavail, bsize } = statfsSync(dirname(folder))
  const known = bavail * bsize < leastFreeBytes ? fullDiskSentence(folder) : sentenceFromOutput(output, folder)
  if (known) return known
  const reason = output.split('\n').findLast((line) => /(FATAL|PANIC|error|could not)/i.test(line)) ?? ''
  const plain = reason.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').trim()
  return `The database in ${folder} could not be started: ${plain || 'PostgreSQL gave no reason'}.`
}

/**
 * Refuses a folder that holds something else than a database of ours.
 *
 * @param {string} cluster
 */
function refuseForeign(cluster) {
  const version = join(cluster, 'PG_VERSION')
  const advice = 'name another folder in HEALTHOOL_DATA, or put back a whole copy.'
  const control = join(cluster, 'global', 'pg_control')
  if (!existsSync(version)) throw new Fault(`${cluster} exists but holds no PostgreSQL database: ${advice}`)
  const found = readFileSync(version, 'utf8').trim()
  if (found !== majorVersion) {
    throw new Fault(`${cluster} was made by PostgreSQL ${found || '?'}, and this one is ${majorVersion}: ${advice}`)
  }
  if (!existsSync(control)) throw new Fault(`The database in ${cluster} is damaged: ${advice}`)
}

/**
 * @param {string} cluster
 * @returns {string} the start of the names of unfinished neighbours
 */
function unfinishedPrefix(cluster) {
  return `${basename(cluster)}.new-`
}

/** @param {string} cluster */
function removeUnfinished(cluster) {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(unfinishedPrefix(cluster))) continue
    rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

/**
 * @typedef {object} ClusterPlan
 * @property {string} cluster the folder, absolute
 * @property {string} superuserPassword
 * @property {boolean} isDurable false for a database that is thrown away
 * @property {import('./postgres-programs.mjs').PostgresPrograms} programs
 * @property {import('./postgres-account.mjs').PostgresAccount} account
 */

/**
 * @param {ClusterPlan} plan
 * @param {string} draft an empty folder
 */
async function runInitdb({ account, programs, superuserPassword, isDurable, cluster }, draft) {
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  for (const path of [draft, passwordFile]) if (account.owner) chownSync(path, account.owner.uid, account.owner.gid)
  // The built-in locale sorts and folds alike on every system, and needs none installed.
  const { command, args, ids } = commandAs(account, programs.initdb, ['-D', join(draft, 'cluster'), '-U', 'postgres',
    '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8', '--locale=C', '--no-clean', ...(isDurable ? [] : ['--no-sync'])])
  const { code, output } = await runToEnd(command, args, { ...ids, env: postgresEnvironment, cwd: '/' })
  if (code !== 0) throw new Fault(postgresSentence(output, cluster), output)
}

/**
 * Makes the database's folder where it is missing. It is made under another name and renamed when it is complete, so
 * that one killed in the middle leaves nothing that looks whole.
 *
 * @param {ClusterPlan} plan
 */
export async function makeCluster(plan) {
  const { cluster } = plan
  removeUnfinished(cluster)
  if (existsSync(cluster)) return refuseForeign(cluster)
  const draft = mkdtempSync(join(dirname(cluster), unfinishedPrefix(cluster)))
  const remove = () => rmSync(draft, { recursive: true, force: true })
  // Registered before initdb starts, hence run after it has ended.
  const forget = onStop(remove)
  try {
    await runInitdb(plan, draft)
    renameSync(join(draft, 'cluster'), cluster)
  } finally {
    forget()
    remove()
  }
}

/**
 * Ends a server that a killed command left behind on this folder; removes its lock where it runs no more.
 *
 * @param {string} cluster
 */
export async function endOrphan(cluster) {
  const lock = join(cluster, 'postmaster.pid')
  if (!statSync(lock, { throwIfNoEntry: false })) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (!(pid > 0) || !isPostgresOn(pid, cluster)) return rmSync(lock, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; processMark(pid) !== null; waitedMs += 100) {
    if (waitedMs === 30_000) throw new Fault(`PostgreSQL (process ${pid}) still runs on ${cluster}: stop it first.`)
    await pause(100)
  }
}
