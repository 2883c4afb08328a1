import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The functions that Payload puts where an access rule is missing.
 *
 * No entry point of the package exports them, so they are taken from its files, which are pinned to one version.
 *
 * @returns {Promise<Set<unknown>>}
 */
export async function payloadDefaults() {
  const auth = join(dirname(createRequire(import.meta.url).resolve('payload')), 'auth')
  const [access, unlock] = await Promise.all(['defaultAccess.js', 'defaultUnlockAccess.js']
    .map((file) => import(pathToFileURL(join(auth, file)).href)))
  return new Set([access.defaultAccess, unlock.defaultUnlockAccess])
}
