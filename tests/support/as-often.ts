import { withConnection } from '../../scripts/setup/database.mjs'

type Owned = { ownerUrl: string }

const sql = ({ ownerUrl }: Owned, text: string, ...values: unknown[]) =>
  withConnection(ownerUrl, async (client) => (await client.query<{ tries: unknown }>(text, values)).rows)

/**
 * Tries a password once, and lets what was counted stand as after so many: the site weighs each for half a second of a
 * core.
 */
export async function asOften(database: Owned, times: number, act: () => Promise<unknown>): Promise<void> {
  const [before] = await sql(database, "select coalesce(json_object_agg(key, tries), '{}') as tries from sign_in_tries")
  await act()
  await sql(
    database, 'update sign_in_tries set tries = tries + $1 where tries is distinct from ($2::json ->> key)::int',
    times - 1, JSON.stringify(before?.tries),
  )
}
