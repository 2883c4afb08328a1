import { refuseWhenStopping } from './lifecycle.mjs'

const isTerminal = process.stdout.isTTY === true

/** @param {number} since */
function elapsed(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8)
}

/**
 * Shows the running time behind a title until told to stop; does nothing where nobody watches.
 *
 * @param {string} title
 * @param {number} since
 * @returns {() => void}
 */
function showElapsed(title, since) {
  if (!isTerminal) return () => undefined
  const draw = () => process.stdout.write(`\r\u001b[2K${elapsed(since)}  ${title} …`)
  draw()
  const timer = setInterval(draw, 500)
  return () => {
    clearInterval(timer)
    process.stdout.write('\r\u001b[2K')
  }
}

/**
 * Runs one step of a command and prints a line with its time and what came of it.
 *
 * @template T
 * @param {string} title
 * @param {(tell: (outcome: string) => void) => Promise<T> | T} work calls `tell` with what came of it ("up to date")
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  refuseWhenStopping()
  const since = performance.now()
  const hide = showElapsed(title, since)
  let outcome = 'done'
  try {
    const result = await work((text) => { outcome = text })
    hide()
    refuseWhenStopping()
    console.log(`${elapsed(since)}  ${title}: ${outcome}`)
    return result
  } finally {
    hide()
  }
}
