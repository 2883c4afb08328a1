/** A failure that its message explains to the operator in one sentence; shown without a stack. */
export class Fault extends Error {
  /**
   * @param {string} sentence
   * @param {unknown} [cause]
   */
  constructor(sentence, cause) {
    super(sentence, { cause })
    this.name = 'Fault'
  }
}

/**
 * The system's code (`ENOSPC`) or PostgreSQL's (`28P01`) of an error, or an empty string.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function pathOf(error) {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : ''
}

/**
 * The sentence for a full disk.
 *
 * @param {string} [path] what could not be written
 */
export function fullDiskSentence(path) {
  const subject = path ? `The disk that holds ${path} is full` : 'The disk is full'
  return `${subject}: free some space and run the command again.`
}

/**
 * Recognises a full disk, a read-only folder and the like in what a program printed.
 *
 * @param {string} output
 * @param {string} [path] the folder that the program writes to
 * @returns {string | null} a sentence, or null where nothing was recognised
 */
export function sentenceFromOutput(output, path) {
  if (/ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i.test(output)) return fullDiskSentence(path)
  if (/EROFS|read-only file system/i.test(output)) return `${path ?? 'The folder'} cannot be written: it is read-only.`
  return null
}

/**
 * One sentence for any error.
 *
 * @param {unknown} error
 * @returns {string}
 */
function sentenceOf(error) {
  if (error instanceof Fault) return error.message
  const path = pathOf(error)
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return fullDiskSentence(path)
  if (code === 'EROFS') return `${path || 'A folder'} cannot be written: it is on a read-only file system.`
  if (code === 'EACCES' || code === 'EPERM') {
    return `${path || 'A file'} may not be read or written by this user: start as its owner, or choose another folder.`
  }
  return error instanceof Error ? error.message : String(error)
}

/**
 * Prints one sentence on standard error; the stack too where `HEALTHOOL_DEBUG` is 1.
 *
 * @param {unknown} error
 */
export function reportFault(error) {
  console.error(`\n${sentenceOf(error)}`)
  if (process.env.HEALTHOOL_DEBUG === '1') console.error(error)
}
