import { execFileSync } from 'node:child_process'
import { constants, openSync, closeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'

/** As many as Node has where nobody says otherwise. */
const THREADS = Number(process.env.UV_THREADPOOL_SIZE ?? 4)

/**
 * Takes every thread on which Node weighs passwords, until the answer is called: each waits for somebody to write into
 * a pipe. So whatever is begun meanwhile stays begun, however fast the machine is.
 */
export function holdThreads(folder: string): () => Promise<void> {
  const pipe = path.join(folder, `threads-${crypto.randomUUID()}`)
  execFileSync('mkfifo', [pipe])
  const held = Array.from({ length: THREADS }, () => open(pipe, 'r'))
  return async () => {
    const writer = openSync(pipe, constants.O_RDWR)
    for (const reader of await Promise.all(held)) await reader.close()
    closeSync(writer)
  }
}
