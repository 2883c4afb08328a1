import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprintOf, publicKeyOf } from './pure/ed25519.mjs'

/**
 * A key that signs the ledger.
 *
 * @typedef {object} KeyPair
 * @property {string} id its fingerprint
 * @property {string} publicKey 32 bytes in base64
 * @property {import('node:crypto').KeyObject} privateKey
 */

/**
 * Where the site's key is. One that the operator names is never made, nor replaced.
 *
 * @param {{ folder: string, given: string | undefined }} settings the data folder; `LEDGER_KEY_FILE`
 * @returns {{ file: string, isGiven: boolean }}
 */
export const keyPlace = ({ folder, given }) =>
  given ? { file: path.resolve(given), isGiven: true } : { file: path.join(folder, 'ledger-key.pem'), isGiven: false }

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * @param {import('node:crypto').KeyObject} privateKey
 * @returns {KeyPair}
 */
function pairOf(privateKey) {
  const publicKey = publicKeyOf(createPublicKey(privateKey))
  return { id: fingerprintOf(publicKey), publicKey, privateKey }
}

/** @param {string} pem */
function parsed(pem) {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('This is a key of another kind.')
  return pairOf(key)
}

/**
 * Reads a key from a file.
 *
 * @param {string} file
 * @returns {KeyPair | null} null where there is no file
 * @throws Error with a sentence for the operator where there is one that is no key, or may not be read
 */
export function readKeyFile(file) {
  let pem
  try {
    pem = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Error(`The ledger's key in ${file} cannot be read (${codeOf(error)}): let this user read it.`, { cause: error })
  }
  try {
    return parsed(pem)
  } catch (error) {
    throw new Error(`${file} holds no Ed25519 key in PEM (PKCS #8), by which the ledger is signed: put back the original.`, {
      cause: error,
    })
  }
}

/** @returns {KeyPair} that is in no file yet */
export const newKey = () => pairOf(generateKeyPairSync('ed25519').privateKey)

/**
 * A key in the hands of whoever signs by it.
 *
 * @param {KeyPair} key
 */
export const signerOf = ({ id, publicKey, privateKey }) => ({
  id,
  publicKey,
  /** @param {string} message @returns {string} the signature in base64 */
  sign: (message) => sign(null, Buffer.from(message), privateKey).toString('base64'),
})

/** @param {KeyPair} key */
export const pemOfPair = ({ privateKey }) => String(privateKey.export({ type: 'pkcs8', format: 'pem' }))

/**
 * Gives a whole file its name, unless there is one of that name.
 *
 * @param {string} aside
 * @param {string} file
 */
function claimName(aside, file) {
  try {
    linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // Some network file systems know no second names.
    copyFileSync(aside, file, constants.COPYFILE_EXCL)
  }
}

/**
 * Makes a key in a file that only this user reads. Where somebody else made one in the same moment, theirs stays.
 *
 * @param {string} file
 */
function makeKeyFile(file) {
  const aside = `${file}.${randomUUID()}`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(aside, pemOfPair(newKey()), { mode: 0o600, flag: 'wx', flush: true })
    claimName(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * The site's key, which is made where there is none and the operator named none.
 *
 * @param {{ file: string, isGiven: boolean }} place
 * @returns {KeyPair}
 * @throws Error with a sentence for the operator
 */
export function openKeyFile({ file, isGiven }) {
  const found = readKeyFile(file)
  if (found) return found
  if (isGiven) throw new Error(`LEDGER_KEY_FILE names ${file}, and there is no such file.`)
  makeKeyFile(file)
  const made = readKeyFile(file)
  if (!made) throw new Error(`The ledger's key in ${file} went away while it was made.`)
  return made
}
