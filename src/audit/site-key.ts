import { statSync } from 'node:fs'
import { openKeyFile, signerOf } from '@/platform/signing-key-file.mjs'

/** The key by which this server signs. */
export type SigningKey = ReturnType<typeof signerOf>

let held: { mark: string; key: SigningKey } | null = null

/** Another file, or another content, has another mark. */
function markOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/**
 * The site's key as it stands in its file now: a rotation is seen by a running server. Made at first need, unless the
 * operator names a file.
 *
 * The environment is read at the first act and not before, so that commands can be loaded without one.
 *
 * @throws Error with a sentence for the operator where the file is missing, unreadable or no key
 */
export async function signingKey(): Promise<SigningKey> {
  const { env } = await import('@/platform/env')
  const mark = markOf(env.ledgerKey.file)
  if (held && mark !== '' && held.mark === mark) return held.key
  const key = signerOf(openKeyFile(env.ledgerKey))
  held = { mark: markOf(env.ledgerKey.file), key }
  return key
}
