import { spawnSync } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from './fault.mjs'

/**
 * How PostgreSQL's programs are started: as which user, and through which program in front of them.
 *
 * @typedef {object} PostgresAccount
 * @property {{ uid: number, gid: number } | null} owner who owns the files; null for the user who runs this command
 * @property {number | undefined} uid for `spawn`
 * @property {number | undefined} gid for `spawn`
 * @property {string[]} before program and arguments that go in front
 */

/** @param {string} name */
function accountIds(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN
  })
  return uid && gid ? { uid, gid } : null
}

/** @param {string} cluster folder of the database, which may not exist yet */
function ownerFor(cluster) {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found?.uid === 0) {
    throw new Fault(`${cluster} belongs to root, as which PostgreSQL refuses to run: give it to the user that it `
      + 'belonged to, or name another folder in HEALTHOOL_DATA.')
  }
  if (found) return { uid: found.uid, gid: found.gid }
  const owner = accountIds('postgres') ?? accountIds('nobody')
  if (owner) return owner
  throw new Fault('PostgreSQL refuses to run as root, and this machine has no user `postgres` or `nobody`: start as '
    + 'an ordinary user.')
}

/**
 * A program that becomes another user but may still walk through folders that only root can enter, such as a project
 * below root's home. The first capability lets it look only; containers often have just the second.
 *
 * @param {{ uid: number, gid: number }} owner
 * @returns {PostgresAccount[]} in order of preference
 */
function waysToRun(owner) {
  const throughSetpriv = ['dac_read_search', 'dac_override'].map((capability) => ({
    owner,
    uid: undefined,
    gid: undefined,
    before: ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups',
      `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`],
  }))
  return [{ owner, ...owner, before: [] }, ...(process.platform === 'linux' ? throughSetpriv : [])]
}

/**
 * Puts a command line together for `spawn`.
 *
 * @param {PostgresAccount} account
 * @param {string} program
 * @param {string[]} args
 */
export function commandAs(account, program, args) {
  const [command = program, ...rest] = [...account.before, program, ...args]
  return { command, args: rest, ids: { uid: account.uid, gid: account.gid } }
}

/**
 * @param {PostgresAccount} account
 * @param {{ folder: string, postgres: string }} paths
 */
function canRun(account, { folder, postgres }) {
  const script = 'cd -- "$1" && exec "$2" --version'
  const { command, args, ids } = commandAs(account, '/bin/sh', ['-c', script, 'sh', folder, postgres])
  return spawnSync(command, args, { ...ids, stdio: 'ignore', cwd: '/' }).status === 0
}

/**
 * Finds out how PostgreSQL can run here. An ordinary user runs it as they are; root, whom it refuses, as the owner of
 * the database's folder, or as the user `postgres` or `nobody`. No user is made.
 *
 * @param {string} cluster folder of the database, absolute; its parent exists
 * @param {string} postgres the server program
 * @returns {PostgresAccount}
 */
export function postgresAccount(cluster, postgres) {
  if (process.getuid?.() !== 0) return { owner: null, uid: undefined, gid: undefined, before: [] }
  const folder = dirname(cluster)
  const owner = ownerFor(cluster)
  const way = waysToRun(owner).find((account) => canRun(account, { folder, postgres }))
  if (way) return way
  // Without the capability the data folder itself must let others through; what is in it stays closed to them.
  chmodSync(folder, 0o711)
  const plain = { owner, ...owner, before: [] }
  if (canRun(plain, { folder, postgres })) return plain
  throw new Fault(`PostgreSQL refuses to run as root, and the user that it would run as cannot enter ${folder} or `
    + `${dirname(postgres)}: move the project out of the closed folder, or start as an ordinary user.`)
}
