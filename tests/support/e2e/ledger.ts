import { withConnection } from '../../../scripts/setup/database.mjs'
import { unique } from '../unique'

/**
 * Puts a sign-off of the newest text of an article into the ledger, made on a day of the past at noon UTC, which only
 * the owner of the schema can. It is not signed by the site's key, since only the newest entry ever can be.
 */
export async function signLongAgo(articleId: string, day: string): Promise<void> {
  const url = process.env.DATABASE_MIGRATION_URL
  if (!url) throw new Error('DATABASE_MIGRATION_URL is missing.')
  const person = {
    id: crypto.randomUUID(), path: '/people/p', printedName: 'Dr. Then MD', credentials: 'MD', speciality: '', conflictsOfInterest: '',
  }
  await withConnection(url, async (client) => {
    const { rows: [text] } = await client.query<{ digest: string }>(
      'select version_text_digest as digest from _articles_v where latest and parent_id = $1', [articleId])
    const facts = { digest: text?.digest, scheme: 'hl-1', statement: '', person, intervalMonths: 24 }
    await client.query('begin')
    await client.query('alter table audit.entries disable trigger entries_are_signed')
    await client.query(
      `insert into audit.entries
         select max(number) + 1, gen_random_uuid(), $1, 'article.signed-off', $2, 'a', 'A', $3, null, '-', $4 from audit.entries`,
      [`${day}T12:00:00Z`, articleId, JSON.stringify(facts), unique('hash')],
    )
    await client.query('alter table audit.entries enable always trigger entries_are_signed')
    await client.query('commit')
  })
}
