import { z } from 'zod'
import { withConnection } from '../../scripts/setup/database.mjs'
import type { Desk } from './desk'

const mail = z.object({ kind: z.string(), text: z.object({ action: z.object({ path: z.string() }).nullable() }) })

/** The mails to an address, oldest first, with the path of their link. */
export const mailsTo = ({ database }: Desk, email: string): Promise<{ kind: string; path: string }[]> =>
  withConnection(database.ownerUrl, async (client) => {
    const { rows } = await client.query('select kind, text from mail where recipient_email = $1 order by created_at', [email])
    return rows.map((row) => mail.parse(row)).map(({ kind, text }) => ({ kind, path: text.action?.path ?? '' }))
  })

/** The token of the newest link to a password that was mailed to an address. */
export async function newestLink(desk: Desk, email: string): Promise<string> {
  const path = (await mailsTo(desk, email)).findLast(({ kind }) => kind !== 'password-changed')?.path ?? ''
  const token = /^\/admin\/set-password\/([\w-]{43})$/.exec(path)?.[1]
  if (!token) throw new Error(`No link to a password: ${path}`)
  return token
}
