import { z } from 'zod'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { askOnward, cookieOf } from './raw'
import { site, type Visitor } from './site'

/** A call of the one function by which pages of the admin ask the server, on its way. */
export type Called = { headers: Record<string, string>; type: string; body: string }

export const byScript = (id: string, call: object): Called =>
  ({ headers: { 'Next-Action': id }, type: 'text/plain;charset=UTF-8', body: JSON.stringify([call]) })

/** The id of that function, as it is told to whoever opens a page of the admin. */
export async function adminFunction(who: Visitor): Promise<string> {
  const { text } = await askOnward({ path: '/admin', headers: { RSC: '1', Cookie: await cookieOf(who), 'Sec-Fetch-Site': 'same-origin' } })
  const row = /"serverFunction":"\$h([0-9a-f]+)"/.exec(text)?.[1] ?? 'none'
  return z.string().parse(new RegExp(`^${row}:\\{"id":"([0-9a-f]{42})"`, 'm').exec(text)?.[1])
}

/** Asks that a document be published at a time. React writes an instant with two letters before it. */
export const settingATime = (doc: { relationTo: string; value: string }) =>
  ({ name: 'schedule-publish', args: { type: 'publish', date: '$D2099-01-01T00:00:00.000Z', doc } })

/** Takes the times away that a document was to be published at; tells how many there were. */
export const takeTimes = (id: string): Promise<number | null> =>
  withConnection(site.ownerUrl, async (client) => {
    const text = "delete from payload_jobs where task_slug = 'schedulePublish' and input -> 'doc' ->> 'value' = $1"
    return (await client.query(text, [id])).rowCount
  })
