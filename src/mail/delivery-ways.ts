import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/platform/env'
import type { Delivery } from './rules/delivery'
import { deliverBySmtp } from './smtp-delivery'

/** A mail as it goes out: whom it goes from and to, and all its bytes. */
export type Message = { id: string; from: string; to: string; bytes: Buffer }

/** Hands a message on, and says how that ended; it never throws for what the other side does. */
export type Deliver = (message: Message) => Promise<Delivery>

/** How mail leaves this site: to a mail server; in a demonstration without one as files; otherwise not at all. */
export type DeliveryWay = 'smtp' | 'folder' | 'none'

export const deliveryWay = (): DeliveryWay => {
  if (env.smtpUrl !== '') return 'smtp'
  return env.isDemonstration ? 'folder' : 'none'
}

const outbox = path.join(/* turbopackIgnore: true */ env.dataFolder, 'outbox')

const fileOf = (id: string): string => path.join(/* turbopackIgnore: true */ outbox, `${id}.eml`)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code'

/** Writes a message as a file that mail programs open, for this user alone. */
export const deliverToFolder: Deliver = async ({ id, bytes }) => {
  try {
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    await writeFile(`${fileOf(id)}.part`, bytes, { mode: 0o600 })
    await rename(`${fileOf(id)}.part`, fileOf(id))
    return { end: 'sent' }
  } catch (error) {
    return { end: 'away', reason: `The outbox folder could not be written (${codeOf(error)}).` }
  }
}

/** Removes the file of a mail, if there is one. */
export const removeFromFolder = (id: string): Promise<void> => rm(fileOf(id), { force: true })

/** The way out of this site, or `null` where there is none. */
export function wayOut(): Deliver | null {
  switch (deliveryWay()) {
    case 'smtp':
      return (message) => deliverBySmtp(message, { url: env.smtpUrl })
    case 'folder':
      return deliverToFolder
    case 'none':
      return null
  }
}
