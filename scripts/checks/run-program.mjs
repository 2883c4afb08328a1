import { spawn } from 'node:child_process'

const limitMinutes = 5

/**
 * Runs a Node program in `root` and turns its output into findings: none when it ends with 0.
 *
 * @param {string} root
 * @param {readonly string[]} args what follows `node`; the first is a path relative to `root` or an option
 * @returns {Promise<import('./run-steps.mjs').Findings>}
 */
export async function runProgram(root, args) {
  const { code, output } = await finished(root, args)
  return { problems: code === 0 ? [] : [output.trim() || `${args.join(' ')} ended with ${code} and said nothing`] }
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function finished(root, args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' }
    const child = spawn(process.execPath, args, { cwd: root, env, timeout: limitMinutes * 60_000 })
    let output = ''
    const collect = (/** @type {Buffer} */ chunk) => { output += chunk.toString() }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => { resolve({ code, output }) })
  })
}
